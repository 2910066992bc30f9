import { Bone, LineBone, SkeletonPage } from "../../../shared/ui";
import classes from "../../page/page.module.css";

export function DocumentSkeleton() {
  return (
    <SkeletonPage>
      <div className={classes.page}>
        <LineBone of="meta" width="28ch" />
        <LineBone of="title" width="32ch" />
        <div className={classes.bones}>
          <Bone height={480} radius={6} />
        </div>
      </div>
    </SkeletonPage>
  );
}
