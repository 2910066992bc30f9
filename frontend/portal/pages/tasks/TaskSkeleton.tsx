import { LineBone, SkeletonPage } from "../../../shared/ui";
import classes from "./TaskPage.module.css";

export function TaskSkeleton() {
  return (
    <SkeletonPage>
      <div className={classes.skeleton}>
        <LineBone width="10em" />
        <LineBone of="title" width="70%" />
        <div className={classes.facts}>
          <LineBone width="8em" />
          <LineBone width="8em" />
        </div>
        <LineBone />
        <LineBone width="80%" />
      </div>
    </SkeletonPage>
  );
}
