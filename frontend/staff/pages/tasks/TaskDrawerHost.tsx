import { useLingui } from "@lingui/react/macro";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Suspense, useEffect, useRef } from "react";

import { isGraphError, sentenceOf } from "../../../shared/graph";
import { Bone, ErrorBoundary, ErrorState, LineBone, SkeletonPage } from "../../../shared/ui";
import { useShortcuts } from "../../shell/useShortcuts";
import { Close } from "./Close";
import { TaskDrawer } from "./TaskDrawer";
import styles from "./TaskDrawer.module.css";

/** The drawer is part of the address: `?task=…` on any page. No scrim, the page below stays in use. */
export function TaskDrawerHost() {
  const { task } = useSearch({ from: "/inside" });
  return task === undefined ? null : <Panel key={task} id={task} />;
}

function Panel({ id }: { readonly id: string }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const panel = useRef<HTMLDivElement>(null);

  function close() {
    void navigate({ to: ".", search: (search: Record<string, unknown>) => ({ ...search, task: undefined }), resetScroll: false });
    // Back to where one came from, for those who go by keyboard.
    document.querySelector<HTMLElement>(`[data-task-link="${CSS.escape(id)}"]`)?.focus();
  }

  // From anywhere else on the page too: the panel is the one thing that lies above it.
  useShortcuts({ escape: close });

  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
  }, []);

  return (
    <div
      ref={panel}
      className={styles.drawer}
      role="dialog"
      aria-label={t`Task`}
      data-panel
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented || event.nativeEvent.isComposing) return;
        // The first Escape leaves the field, the second the drawer.
        const field = (event.target as HTMLElement).closest<HTMLElement>("input, textarea");
        event.preventDefault();
        if (field) panel.current?.focus();
        else close();
      }}
    >
      <ErrorBoundary
        resetKey={id}
        fallback={(error, retry) => (
          <>
            <div className={styles.top}>
              <Close onClose={close} />
            </div>
            <div className={styles.body}>
            {isGraphError(error, "NOT_FOUND") || isGraphError(error, "BAD_USER_INPUT") ? (
              <ErrorState title={t`This task is not here.`} action={<span />}>{t`It was removed, or you are not on its project.`}</ErrorState>
            ) : (
              <ErrorState title={t`The task could not be loaded.`} onRetry={retry}>{t`${sentenceOf(error)} Nothing you saved is lost.`}</ErrorState>
            )}
            </div>
          </>
        )}
      >
        <Suspense fallback={<DrawerSkeleton onClose={close} />}>
          <TaskDrawer id={id} onClose={close} />
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}

function DrawerSkeleton({ onClose }: { readonly onClose: () => void }) {
  return (
    <>
      <div className={styles.top}>
        <Close onClose={onClose} />
      </div>
      <div className={styles.body}>
        <SkeletonPage>
          <LineBone of="title" width="70%" />
          <div className={styles.bones}>
            <LineBone width="80%" />
            <LineBone width="64%" />
            <Bone height={56} />
            <LineBone width="40%" />
            <Bone height={84} />
          </div>
        </SkeletonPage>
      </div>
    </>
  );
}
