import { LineBone, SkeletonPage } from "../../../shared/ui";

export function MeSkeleton() {
  return (
    <SkeletonPage>
      <LineBone of="title" width="8em" />
      <LineBone width="14em" />
    </SkeletonPage>
  );
}
