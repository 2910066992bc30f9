interface OpenChange {
  readonly state: string;
  readonly days?: number | null | undefined;
  readonly scope?: string | null | undefined;
  readonly project:
    | {
        readonly manager?: { readonly id: string } | null | undefined;
        readonly client?: { readonly accountManager?: { readonly id: string } | null | undefined } | null | undefined;
      }
    | null
    | undefined;
}

/** Of a project one leads, or of a client one looks after. */
export function isOfMine({ project }: OpenChange, staffId: string): boolean {
  return project?.manager?.id === staffId || project?.client?.accountManager?.id === staffId;
}

/** Whoever leads the project assesses and does it; whoever looks after the client quotes what is assessed. */
export function isNextStepMine(change: OpenChange, staffId: string): boolean {
  const isToBeQuoted = change.state === "EXPIRED" || (change.state === "ASSESSING" && change.days != null && Boolean(change.scope));
  const { project } = change;
  return (isToBeQuoted ? project?.client?.accountManager?.id : project?.manager?.id) === staffId;
}
