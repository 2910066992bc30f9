import { Bone, LineBone, SkeletonPage } from "../../../shared/ui";
import classes from "./PeopleSkeleton.module.css";

export function PeopleSkeleton() {
  return (
    <SkeletonPage>
      <LineBone of="title" width="8em" />
      {[1, 2, 3, 4].map((row) => (
        <div key={row} className={classes.row}>
          <Bone width={32} height={32} />
          <div>
            <LineBone width="9em" />
            <LineBone of="meta" width="14em" />
          </div>
        </div>
      ))}
    </SkeletonPage>
  );
}
