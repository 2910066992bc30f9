import { useLingui } from "@lingui/react/macro";
import { IconLock } from "@tabler/icons-react";
import type { ReactNode } from "react";

import classes from "./Audience.module.css";
import { IconOpenDoor } from "./icons";

export type Audience = "INTERNAL" | "SHARED";

/** Who reads the screen: the same fact is said differently on each side of the wall. */
export type Side = "firm" | "client";

export interface Parties {
  /** The firm's short name: "Northgate". */
  readonly firm: string;
  /** The client's name: "Acme". The portal leaves it out: there, the client is the one who reads. */
  readonly client?: string | undefined;
}

export function AudienceIcon({ audience, size = 16 }: { readonly audience: Audience; readonly size?: number }) {
  return audience === "INTERNAL" ? (
    <IconLock size={size} stroke={1.75} aria-hidden="true" />
  ) : (
    <IconOpenDoor size={size} strokeWidth={1.75} />
  );
}

interface AudienceSignProps extends Parties {
  readonly audience: Audience;
  readonly side?: Side | undefined;
  /** Instead of "… sees this": "Acme sees this task". */
  readonly children?: ReactNode;
}

/** "Only Northgate sees this" with a lock, or "Acme sees this" with an open door. */
export function AudienceSign({ audience, firm, client = "", side = "firm", children }: AudienceSignProps) {
  const { t } = useLingui();
  const shared = side === "firm" ? t`${client} sees this` : t`${firm} and your colleagues see this`;
  return (
    <span className={classes.sign} data-audience={audience}>
      <AudienceIcon audience={audience} />
      <span>{children ?? (audience === "INTERNAL" ? t`Only ${firm} sees this` : shared)}</span>
    </span>
  );
}

interface AudienceSurfaceProps {
  readonly audience: Audience;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** Ground and left edge of anything that belongs to one audience: hatched ochre inside, a plain line for shared. */
export function AudienceSurface({ audience, children, className }: AudienceSurfaceProps) {
  return (
    <div className={[classes.surface, className].filter(Boolean).join(" ")} data-audience={audience}>
      {children}
    </div>
  );
}
