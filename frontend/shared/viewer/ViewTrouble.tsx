import { IconFileOff } from "@tabler/icons-react";
import type { ReactNode } from "react";

import { EmptyState } from "../ui";

interface ViewTroubleProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** Why a file is not shown, in words; the page around has its download. */
export function ViewTrouble({ title, children }: ViewTroubleProps) {
  return (
    <div role="status">
      <EmptyState title={title} icon={IconFileOff}>
        {children}
      </EmptyState>
    </div>
  );
}
