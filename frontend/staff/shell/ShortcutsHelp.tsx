import { useLingui } from "@lingui/react/macro";

import { usePermissions } from "../../shared/graph";
import { Dialog } from "../page/Dialog";
import { COMMAND, Kbd } from "./Kbd";
import classes from "./ShortcutsHelp.module.css";

export function ShortcutsHelp({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useLingui();
  const can = usePermissions();
  const canCreate = can("PROJECT_CREATE");
  const groups: readonly { readonly title: string; readonly keys: readonly (readonly [readonly string[], string])[] }[] = [
    {
      title: t`Everywhere`,
      keys: [
        [[`${COMMAND}K`], t`Jump to a client or project`],
        ...(canCreate ? ([[["C"], t`New project, or new task on a board`]] as const) : []),
        [["/"], t`Filter`],
        [["?"], t`These shortcuts`],
        [["Esc"], t`Close`],
      ],
    },
    {
      title: t`In lists and on the board`,
      keys: [
        [["J", "K"], t`Next, previous`],
        [["←", "→"], t`Column to the left, to the right`],
        [["Enter"], t`Open`],
        ...(!canCreate && can("TASK_EDIT") ? ([[["C"], t`New task`]] as const) : []),
        [["S"], t`Change the status`],
      ],
    },
    ...(can("DOCUMENT_READ")
      ? [
          {
            title: t`Among documents`,
            keys: [
              ...(can("DOCUMENT_UPLOAD") ? ([[["U"], t`Upload files`]] as const) : []),
              ...(can("DOCUMENT_EDIT")
                ? ([
                    [["C"], t`New folder`],
                    [["E"], t`Rename`],
                  ] as const)
                : []),
            ],
          },
        ]
      : []),
    {
      title: t`In a document and its review`,
      keys: [
        [["←", "→"], t`Page before, next page`],
        [["+", "−", "0"], t`Larger, smaller, fit the width`],
        [["R"], t`Pin a remark: arrows move it, Enter sets it`],
        [["J", "K"], t`Next remark, previous one`],
      ],
    },
    {
      title: t`In a task`,
      keys: [
        [["E"], t`Edit the title`],
        [["M"], t`Comment`],
        [[`${COMMAND}Enter`], t`Send the comment`],
      ],
    },
    ...(can("CHANGE_READ")
      ? [
          {
            title: t`Among change requests`,
            keys: [
              ...(can("CHANGE_REQUEST") ? ([[["C"], t`New change request, on a project’s tab`]] as const) : []),
              [["M"], t`Comment`] as const,
            ],
          },
        ]
      : []),
  ];
  return (
    <Dialog opened={isOpen} onClose={onClose} title={t`Keyboard shortcuts`} size={520}>
      <div className={classes.groups}>
        {groups.map((group) => (
          <section key={group.title}>
            <h2 className={classes.title}>{group.title}</h2>
            <dl className={classes.list}>
              {group.keys.map(([keys, what]) => (
                <div key={what} className={classes.row}>
                  <dt>{what}</dt>
                  <dd>
                    {keys.map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
