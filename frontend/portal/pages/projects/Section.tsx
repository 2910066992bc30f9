import { type ReactNode, useId } from "react";

import classes from "./Section.module.css";

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
  /** `strong` puts the ink rule under the heading: the one section that asks something of the reader. */
  readonly weight?: "plain" | "strong";
}

/** A heading of the letter and its lines. */
export function Section({ title, children, weight = "plain" }: SectionProps) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h2 id={id} className={classes.title} data-weight={weight}>
        {title}
      </h2>
      <ul className={classes.lines}>{children}</ul>
    </section>
  );
}
