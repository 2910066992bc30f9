import { LineBone, SkeletonPage } from "../../../shared/ui";

export function RequestsSkeleton() {
  return (
    <SkeletonPage>
      <LineBone of="title" width="6em" />
      {[0, 1, 2].map((row) => (
        <div key={row} style={{ marginTop: 24 }}>
          <LineBone width="60%" />
          <LineBone width="40%" />
        </div>
      ))}
    </SkeletonPage>
  );
}
