import { Bone, LineBone, SkeletonPage } from "../../../shared/ui";
import classes from "./Library.module.css";

export function LibrarySkeleton() {
  return (
    <SkeletonPage>
      <LineBone of="title" width="7em" />
      <div className={classes.tools}>
        <Bone height={44} width={260} radius={6} />
        <Bone height={44} width={160} radius={6} />
      </div>
      {[46, 38, 52, 30].map((width) => (
        <div key={width} className={classes.row}>
          <Bone width={22} height={22} />
          <div className={classes.what}>
            <LineBone width={`${width}%`} />
            <LineBone of="meta" width="40%" />
          </div>
        </div>
      ))}
    </SkeletonPage>
  );
}
