import { useLingui } from "@lingui/react/macro";
import { Link, Outlet, useRouteContext } from "@tanstack/react-router";
import { ActionIcon } from "@mantine/core";
import { IconArrowsExchange, IconBriefcase, IconBuildingCommunity, IconCommand, IconHome, IconSearch } from "@tabler/icons-react";
import { Suspense, useMemo, useState } from "react";

import { TimeZoneProvider } from "../../shared/format";
import { Tray, UploadsProvider } from "../../shared/files";
import { ViewerProvider } from "../../shared/graph";
import { ErrorBoundary, Mark } from "../../shared/ui";
import { StaffProvider } from "../context";
import { OpenDocument } from "../pages/library/OpenDocument";
import { TaskDrawerHost } from "../pages/tasks/TaskDrawerHost";
import { COMMAND, Kbd } from "./Kbd";
import { MyProjects } from "./MyProjects";
import { Palette } from "./Palette";
import { palette } from "./paletteStore";
import { SessionDialog } from "./SessionDialog";
import classes from "./Shell.module.css";
import { ShortcutsHelp } from "./ShortcutsHelp";
import { UserMenu } from "./UserMenu";
import { useShortcuts } from "./useShortcuts";

export function Shell() {
  const { t } = useLingui();
  const { viewer, firm, access, me } = useRouteContext({ from: "/inside" });
  const [isHelpOpen, setHelpOpen] = useState(false);
  useShortcuts({ "?": () => setHelpOpen(true) });
  const signedIn = useMemo(() => ({ viewer, firm }), [viewer, firm]);
  const staff = useMemo(() => ({ access, me }), [access, me]);
  const places = [
    { to: "/", name: t`Home`, icon: IconHome, isExact: true },
    ...(access.canReadClients ? [{ to: "/clients", name: t`Clients`, icon: IconBuildingCommunity, isExact: false }] : []),
    { to: "/projects", name: t`Projects`, icon: IconBriefcase, isExact: false },
    ...(access.canReadChanges ? [{ to: "/changes", name: t`Changes`, icon: IconArrowsExchange, isExact: false }] : []),
  ];

  return (
    <ViewerProvider value={signedIn}>
      <TimeZoneProvider timeZone={viewer.timeZone}>
        <StaffProvider value={staff}>
          <UploadsProvider app="staff">
            <div className={classes.frame}>
              <a className={classes.skip} href="#content">{t`Skip to the content`}</a>
              <header className={classes.top}>
                <Link to="/" className={classes.firm}>
                  <Mark size={22} />
                  <span>{firm.shortName}</span>
                </Link>
                <button type="button" className={classes.search} onClick={() => palette.open()}>
                  <IconSearch size={16} stroke={1.75} aria-hidden="true" />
                  {t`Search or jump to…`}
                  <Kbd>{COMMAND}K</Kbd>
                </button>
                <ActionIcon className={classes.iconButton!} aria-label={t`Search`} onClick={() => palette.open()}>
                  <IconSearch size={20} stroke={1.75} />
                </ActionIcon>
                <div className={classes.push}>
                  <UserMenu />
                </div>
              </header>
              <nav className={classes.side} aria-label={t`Main`}>
                <div className={`${classes.nav} ${classes.places}`}>
                  {places.map(({ to, name, icon: Icon, isExact }) => (
                    <Link key={to} to={to} className={classes.link} activeOptions={{ exact: isExact, includeSearch: false }}>
                      <Icon size={18} stroke={1.75} aria-hidden="true" />
                      <span>{name}</span>
                    </Link>
                  ))}
                </div>
                {me && (
                  <ErrorBoundary fallback={() => null}>
                    <Suspense fallback={null}>
                      <MyProjects managerId={me.id} />
                    </Suspense>
                  </ErrorBoundary>
                )}
                <button type="button" className={classes.shortcuts} onClick={() => setHelpOpen(true)}>
                  <IconCommand size={16} stroke={1.75} aria-hidden="true" />
                  {t`Shortcuts`}
                  <Kbd>?</Kbd>
                </button>
              </nav>
              <main id="content" className={classes.main} tabIndex={-1}>
                <Outlet />
              </main>
              <nav className={classes.bottom} aria-label={t`Main`}>
                {places.map(({ to, name, icon: Icon, isExact }) => (
                  <Link key={to} to={to} className={classes.tab} activeOptions={{ exact: isExact, includeSearch: false }}>
                    <Icon size={20} stroke={1.75} aria-hidden="true" />
                    {name}
                  </Link>
                ))}
              </nav>
            </div>
            <TaskDrawerHost />
            <Palette />
            <ShortcutsHelp isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
            <SessionDialog />
            <Tray renderOpen={(documentId) => <OpenDocument id={documentId} />} />
          </UploadsProvider>
        </StaffProvider>
      </TimeZoneProvider>
    </ViewerProvider>
  );
}
