import { useLingui } from "@lingui/react/macro";
import type { CSSProperties, ReactNode } from "react";

import classes from "./Skeleton.module.css";

interface BoneProps {
  /** "12ch", "100%", 160 */
  readonly width?: number | string | undefined;
  readonly height?: number | string | undefined;
  readonly radius?: number | string | undefined;
}

const size = (value: number | string) => (typeof value === "number" ? `${value}px` : value);

/** One grey shape. Give it the size of what will stand there, so that nothing jumps. */
export function Bone({ width = "100%", height = 12, radius = "var(--r-1)" }: BoneProps) {
  const style: CSSProperties = { width: size(width), height: size(height), borderRadius: size(radius) };
  return <span className={classes.bone} style={style} />;
}

/** A line of text that is not here yet; as high as the line it stands for. */
export function LineBone({ width = "100%", of = "body" }: { readonly width?: number | string; readonly of?: "meta" | "body" | "title" }) {
  return (
    <span className={classes.line} data-of={of}>
      <Bone width={width} height={of === "title" ? "0.7em" : "0.65em"} />
    </span>
  );
}

/** Wraps the bones of a page: says once, in words, that it is coming, and hides the shapes from screen readers. */
export function SkeletonPage({ children }: { readonly children: ReactNode }) {
  const { t } = useLingui();
  return (
    <div className={classes.page} role="status" aria-busy="true" aria-label={t`Loading…`}>
      <div aria-hidden="true">{children}</div>
    </div>
  );
}
