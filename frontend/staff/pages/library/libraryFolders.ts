import { graphql, readInlineData } from "relay-runtime";

import type { FlatFolder } from "../../../shared/files";
import type { libraryFolders_folder$data, libraryFolders_folder$key } from "./__generated__/libraryFolders_folder.graphql";

const fragment = graphql`
  fragment libraryFolders_folder on Folder @inline {
    id
    name
    version @include(if: $canReadInternal)
    viewerCanEdit
    parent {
      id
    }
  }
`;

export interface LibraryFolder extends FlatFolder, Pick<libraryFolders_folder$data, "version" | "viewerCanEdit"> {}

/** The folders of a library as a tree is made of. */
export function libraryFolders(keys: readonly libraryFolders_folder$key[]): readonly LibraryFolder[] {
  return keys.map((key) => {
    const { id, name, version, viewerCanEdit, parent } = readInlineData(fragment, key);
    return { id, name, version, viewerCanEdit, parentId: parent?.id ?? null };
  });
}
