import { Fragment } from "react";

import classes from "./Dot.module.css";

/** The middle dot between two facts. In the Latin face always: a Chinese font draws it a whole character wide. */
export function Dot() {
  return <span className={classes.dot}> · </span>;
}

/** Facts in a row with dots between them; what is empty is left out. */
export function Dotted({ facts }: { readonly facts: readonly (string | null | undefined)[] }) {
  const present = facts.filter(Boolean);
  return present.map((fact, index) => (
    // Two facts may read the same.
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={index}>
      {index > 0 && <Dot />}
      {fact}
    </Fragment>
  ));
}
