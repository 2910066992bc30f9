import classes from "./Dot.module.css";

/** The middle dot between two facts. In the Latin face always: a Chinese font draws it a whole character wide. */
export function Dot() {
  return <span className={classes.dot}> · </span>;
}
