import { type ReactNode, useImperativeHandle, useRef, type Ref } from "react";

export interface FileChooserHandle {
  open(): void;
}

interface FileChooserProps {
  readonly ref: Ref<FileChooserHandle>;
  readonly label: string;
  readonly isMultiple?: boolean;
  readonly onChoose: (files: readonly File[]) => void;
}

/** The browser's own dialog for files, behind whatever button opens it. */
export function FileChooser({ ref, label, isMultiple = true, onChoose }: FileChooserProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle(ref, () => ({ open: () => input.current?.click() }), []);
  return (
    <input
      ref={input}
      type="file"
      hidden
      aria-label={label}
      multiple={isMultiple}
      onChange={(event) => {
        const files = [...(event.currentTarget.files ?? [])];
        // So that the same file can be chosen once more.
        event.currentTarget.value = "";
        if (files.length > 0) onChoose(files);
      }}
    />
  );
}
