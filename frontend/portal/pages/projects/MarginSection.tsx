import { type ReactNode, useId } from "react";

import classes from "./MarginSection.module.css";

/** A heading in the right margin and what stands under it. */
export function MarginSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      {children}
    </section>
  );
}
