import { useRef, useState } from "react";

import { type Assessed, type Part, savable, without } from "./assessed";
import { useAssess } from "./useAssess";

interface Trouble {
  readonly isConflict: boolean;
  readonly message: string;
}

/**
 * An assessment that is edited in place: each part is saved when one leaves it. What could not be saved stays in the
 * draft, above what is stored, until it can or until the writer takes theirs.
 */
export function useAssessment(id: string, stored: Assessed) {
  const assess = useAssess();
  const [draft, setDraft] = useState<Partial<Assessed>>({});
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  // The newest of both, for what happens between two renderings.
  const latest = useRef<Partial<Assessed>>({});
  const isStuck = useRef(false);
  const isRunning = useRef(false);

  function put(next: Partial<Assessed>) {
    latest.current = next;
    setDraft(next);
  }

  /** One after the other: what is typed while one is under way follows it, unless that one met a conflict. */
  async function save() {
    if (isRunning.current) return;
    isRunning.current = true;
    setSaving(true);
    for (let parts = savable(latest.current); Object.keys(parts).length > 0; parts = savable(latest.current)) {
      const result = await assess(id, parts);
      isStuck.current = result.kind === "conflict";
      if (result.kind !== "saved") {
        setTrouble({ isConflict: isStuck.current, message: result.message });
        break;
      }
      put(without(latest.current, parts));
      setTrouble(null);
      setSavedAt(new Date().toISOString());
    }
    isRunning.current = false;
    setSaving(false);
  }

  /** What is being typed: it is kept, and saved when the writer leaves the field. */
  function write(part: Partial<Assessed>) {
    put({ ...latest.current, ...part });
  }

  function leave(part: Part) {
    if (latest.current[part] === undefined) return;
    if (latest.current[part] === stored[part]) put(without(latest.current, { [part]: stored[part] }));
    else if (!isStuck.current) void save();
  }

  /** While two versions stand against each other nothing is written over theirs unasked. */
  function change(part: Partial<Assessed>) {
    write(part);
    if (!isStuck.current) void save();
  }

  function takeTheirs() {
    put({});
    setTrouble(null);
    isStuck.current = false;
  }

  return {
    value: { ...stored, ...draft } as Assessed,
    draft,
    change,
    write,
    leave,
    save,
    takeTheirs,
    trouble,
    isSaving,
    savedAt,
    /** Something would be lost if the page were left now. */
    hasUnsaved: () => !isRunning.current && Object.keys(latest.current).length > 0,
  };
}
