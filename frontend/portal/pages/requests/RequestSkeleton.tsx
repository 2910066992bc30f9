import { LineBone, SkeletonPage } from "../../../shared/ui";

export function RequestSkeleton() {
  return (
    <SkeletonPage>
      <LineBone width="10em" />
      <LineBone of="title" width="70%" />
      <LineBone width="60%" />
      <div style={{ marginTop: 32 }}>
        <LineBone width="8em" />
        <LineBone />
        <LineBone width="80%" />
      </div>
    </SkeletonPage>
  );
}
