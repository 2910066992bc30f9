import { useLingui } from "@lingui/react/macro";
import { IconBriefcase, IconFileText, IconHome, IconUsers } from "@tabler/icons-react";
import { Link, useLocation } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";

import { Tray } from "../shared/files";
import { chooseLanguage } from "../shared/i18n";
import { LanguageSwitch, Mark, PersonMark } from "../shared/ui";
import classes from "./Layout.module.css";
import { OpenDocument } from "./pages/library/OpenDocument";
import { SessionEnded } from "./pages/session/SessionEnded";
import { useViewer } from "./viewer";

/** The firm's name above every page; the way around at the top on a desk, under the thumb on a phone. */
export function Layout({ children }: { readonly children: ReactNode }) {
  const { t, i18n } = useLingui();
  const { name, firm, access } = useViewer();
  const main = useRef<HTMLElement>(null);
  const path = useLocation({ select: (location) => location.pathname });
  const shown = useRef(path);

  // A new page starts at its beginning for the keyboard and the screen reader too.
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);

  return (
    <div className={classes.house}>
      <a href="#content" className={classes.skip}>{t`Skip to the page`}</a>
      <header className={classes.top}>
        <Link to="/" className={classes.firm}>
          <Mark size={24} />
          <span className={classes.firmName}>{firm.name}</span>
        </Link>
        <nav className={classes.nav} aria-label={t`Pages`}>
          <Link to="/" activeOptions={{ exact: true }} className={classes.entry}>
            {t`Home`}
          </Link>
          <Link to="/projects" className={classes.entry}>
            {t`Projects`}
          </Link>
          {access.canReadChanges && (
            <Link to="/requests" className={classes.entry} activeOptions={{ includeSearch: false }}>
              {t`Requests`}
            </Link>
          )}
          {access.canReadDocuments && (
            <Link to="/documents" className={classes.entry} activeOptions={{ includeSearch: false }}>
              {t`Documents`}
            </Link>
          )}
          {access.canReadContacts && (
            <Link to="/people" className={classes.entry}>
              {t({ message: "People", context: "the page about colleagues" })}
            </Link>
          )}
        </nav>
        <div className={classes.own}>
          <LanguageSwitch locale={i18n.locale} onChange={(language) => void chooseLanguage(language)} />
          <Link to="/me" className={classes.me} aria-label={t`You: ${name}`} title={name}>
            <PersonMark name={name} side="client" />
          </Link>
        </div>
      </header>
      <main id="content" ref={main} tabIndex={-1} className={classes.content}>
        {children}
      </main>
      <nav className={classes.bar} aria-label={t`Pages`}>
        <Link to="/" activeOptions={{ exact: true }} className={classes.stop}>
          <IconHome size={22} stroke={1.75} aria-hidden="true" />
          {t`Home`}
        </Link>
        <Link to="/projects" className={classes.stop}>
          <IconBriefcase size={22} stroke={1.75} aria-hidden="true" />
          {t`Projects`}
        </Link>
        {access.canReadDocuments && (
          <Link to="/documents" className={classes.stop} activeOptions={{ includeSearch: false }}>
            <IconFileText size={22} stroke={1.75} aria-hidden="true" />
            {t`Documents`}
          </Link>
        )}
        {access.canReadContacts && (
          <Link to="/people" className={classes.stop}>
            <IconUsers size={22} stroke={1.75} aria-hidden="true" />
            {t({ message: "People", context: "the page about colleagues" })}
          </Link>
        )}
        <Link to="/me" className={classes.stop}>
          <PersonMark name={name} side="client" size="small" />
          {t({ message: "You", context: "title of the page about oneself" })}
        </Link>
      </nav>
      <SessionEnded />
      <Tray renderOpen={(documentId) => <OpenDocument id={documentId} />} />
    </div>
  );
}
