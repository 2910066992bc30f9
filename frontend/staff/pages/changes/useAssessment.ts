import { useRef, useState } from "react";

import { type Assessed, savable, without } from "./assessed";
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
  const running = useRef(0);

  function put(next: Partial<Assessed>) {
    latest.current = next;
    setDraft(next);
  }

  async function save() {
    const parts = savable(latest.current);
    if (Object.keys(parts).length === 0) return;
    running.current += 1;
    setSaving(true);
    const result = await assess(id, parts);
    running.current -= 1;
    setSaving(running.current > 0);
    if (result.kind === "saved") {
      put(without(latest.current, parts));
      setTrouble(null);
      isStuck.current = false;
      setSavedAt(new Date().toISOString());
    } else {
      setTrouble({ isConflict: result.kind === "conflict", message: result.message });
      isStuck.current = result.kind === "conflict";
    }
  }

  /** While two versions stand against each other nothing is written over theirs unasked. */
  function change(part: Partial<Assessed>) {
    put({ ...latest.current, ...part });
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
    save,
    takeTheirs,
    trouble,
    isSaving,
    savedAt,
    /** Something would be lost if the page were left now. */
    hasUnsaved: () => running.current === 0 && Object.keys(latest.current).length > 0,
  };
}
