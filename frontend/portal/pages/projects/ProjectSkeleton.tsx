import { Bone, LineBone, SkeletonPage } from "../../../shared/ui";
import classes from "./ProjectSkeleton.module.css";

export function ProjectSkeleton() {
  return (
    <SkeletonPage>
      <div className={classes.skeleton}>
        <div>
          <LineBone of="meta" width="14em" />
          <LineBone of="title" />
          <LineBone of="title" width="50%" />
          <div className={classes.skeletonBar}>
            <Bone height={8} radius="var(--r-full)" />
          </div>
          <LineBone width="10em" />
          <LineBone width="80%" />
          <LineBone width="70%" />
        </div>
        <div className={classes.skeletonMargin}>
          <LineBone width="8em" />
          {[70, 50, 60].map((width) => (
            <div key={width}>
              <LineBone width={`${width}%`} />
              <LineBone of="meta" width="40%" />
            </div>
          ))}
        </div>
      </div>
    </SkeletonPage>
  );
}
