import { graphql, readInlineData } from "relay-runtime";

import type { FlatFolder } from "../../../shared/files";
import type { sharedFolders_folder$key } from "./__generated__/sharedFolders_folder.graphql";

const fragment = graphql`
  fragment sharedFolders_folder on Folder @inline {
    id
    name
    parent {
      id
    }
  }
`;

/** The folders of a library as a tree is made of: those with something in them for the reader. */
export function sharedFolders(keys: readonly sharedFolders_folder$key[]): readonly FlatFolder[] {
  return keys.map((key) => {
    const { id, name, parent } = readInlineData(fragment, key);
    return { id, name, parentId: parent?.id ?? null };
  });
}
