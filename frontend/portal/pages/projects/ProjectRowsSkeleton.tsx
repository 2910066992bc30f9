import { Bone, LineBone } from "../../../shared/ui";
import classes from "./ProjectRow.module.css";

/** As high as two project rows, so that nothing jumps when they come. */
export function ProjectRowsSkeleton() {
  return (
    <>
      {[14, 10].map((width) => (
        <div key={width} className={classes.row}>
          <div className={classes.head}>
            <LineBone width={`${width}em`} />
            <LineBone of="meta" width="7em" />
          </div>
          <div style={{ paddingBlock: 4 }}>
            <Bone height={8} radius="var(--r-full)" />
          </div>
          <LineBone of="meta" width="60%" />
        </div>
      ))}
    </>
  );
}
