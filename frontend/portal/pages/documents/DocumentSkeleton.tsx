import { Bone, LineBone, SkeletonPage } from "../../../shared/ui";

export function DocumentSkeleton() {
  return (
    <SkeletonPage>
      <LineBone width="10em" />
      <LineBone of="title" width="60%" />
      <LineBone of="meta" width="14em" />
      <br />
      <Bone height={520} radius={6} />
    </SkeletonPage>
  );
}
