import { Bone, LineBone, SkeletonPage } from "../../shared/ui";
import classes from "../page/page.module.css";

const rows = (count: number) => Array.from({ length: count }, (_, index) => index);

/** A title and a few lines: pages without a table. */
export function PageSkeleton() {
  return (
    <SkeletonPage>
      <div className={classes.page}>
        <LineBone of="title" width="24ch" />
        <div className={classes.bones}>
          {rows(6).map((row) => (
            <LineBone key={row} width={`${72 - ((row * 13) % 34)}%`} />
          ))}
        </div>
      </div>
    </SkeletonPage>
  );
}

export function RowsSkeleton({ count = 12 }: { readonly count?: number }) {
  return (
    <div>
      {rows(count).map((row) => (
        <div key={row} className={classes.boneRow}>
          <Bone width={16} height={16} radius={8} />
          <Bone width={`${34 - ((row * 7) % 15)}%`} />
          <Bone width="10%" />
          <Bone width="16%" height={6} />
          <Bone width="12%" />
        </div>
      ))}
    </div>
  );
}

export function TableSkeleton() {
  return (
    <SkeletonPage>
      <div className={classes.page}>
        <LineBone of="title" width="12ch" />
        <div className={classes.bones}>
          <Bone width={320} height={28} radius={6} />
        </div>
      </div>
      <RowsSkeleton />
    </SkeletonPage>
  );
}

/** A request: its head, the sentence, two columns. */
export function ChangeSkeleton() {
  return (
    <SkeletonPage>
      <div className={classes.page}>
        <LineBone of="meta" width="24ch" />
        <LineBone of="title" width="36ch" />
        <div className={classes.bones}>
          <LineBone of="title" width="48ch" />
          <LineBone width="56%" />
          <LineBone width="48%" />
          <Bone width="64%" height={120} />
        </div>
      </div>
    </SkeletonPage>
  );
}

export function ProjectSkeleton() {
  return (
    <SkeletonPage>
      <div className={classes.page}>
        <LineBone of="meta" width="24ch" />
        <LineBone of="title" width="32ch" />
        <div className={classes.bones}>
          <Bone width={240} height={20} />
          <LineBone of="title" width="48ch" />
          <Bone height={8} />
          <LineBone width="60%" />
          <LineBone width="52%" />
        </div>
      </div>
    </SkeletonPage>
  );
}
