import { useLingui } from "@lingui/react/macro";
import { Button, SegmentedControl, useMantineColorScheme } from "@mantine/core";
import { graphql } from "react-relay";

import { useFormat } from "../../../shared/format";
import { chooseLanguage } from "../../../shared/i18n";
import { ChoosePassword } from "../../../shared/session";
import { Dotted, LanguageSwitch, PersonMark } from "../../../shared/ui";
import { Page } from "../../Page";
import { graph } from "../../session";
import { usePageQuery } from "../../usePageQuery";
import { useSignOut } from "../../useSignOut";
import { useViewer } from "../../viewer";
import type { MePageQuery } from "./__generated__/MePageQuery.graphql";
import classes from "./MePage.module.css";
import { OtherClients } from "./OtherClients";

const query = graphql`
  query MePageQuery($canReadClient: Boolean!) {
    viewer {
      client @include(if: $canReadClient) {
        name
      }
    }
    clientChoices {
      contactId
      clientName
    }
  }
`;

/** The reader: who they are here, in which language and light they read, and the way out. */
export function MePage() {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const viewer = useViewer();
  const { viewer: more, clientChoices } = usePageQuery<MePageQuery>(query, { canReadClient: viewer.access.canReadClient });
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { signOut, isSigningOut } = useSignOut();
  const others = clientChoices.filter((choice) => choice.contactId !== viewer.actsAs);
  const roles = viewer.roles.map((one) => format.role(one));
  return (
    <Page title={t({ message: "You", context: "title of the page about oneself" })}>
      <header className={classes.who}>
        <PersonMark name={viewer.name} side="client" size="large" />
        <div className={classes.words}>
          <h1 className={classes.name}>{viewer.name}</h1>
          <p className={classes.meta}>{viewer.email}</p>
        </div>
      </header>
      <dl className={classes.facts}>
        {more?.client && (
          <div className={classes.fact}>
            <dt>{t`Company`}</dt>
            <dd>{more.client.name}</dd>
          </div>
        )}
        {others.length > 0 && <OtherClients choices={others} />}
        <div className={classes.fact}>
          <dt>{t`Access`}</dt>
          <dd>
            <Dotted facts={roles} />
          </dd>
        </div>
        <div className={classes.fact}>
          <dt>{t`Password`}</dt>
          <dd className={classes.others}>
            <ChoosePassword graph={graph} email={viewer.email} label={t`Choose a new password`} />
          </dd>
        </div>
        <div className={classes.fact}>
          <dt>{t`Time zone`}</dt>
          <dd>{format.timeZone.replaceAll("_", " ")}</dd>
        </div>
        <div className={classes.fact}>
          <dt>{t`Language`}</dt>
          <dd>
            <LanguageSwitch locale={i18n.locale} onChange={(language) => void chooseLanguage(language)} />
          </dd>
        </div>
        <div className={classes.fact}>
          <dt id="appearance">{t`Appearance`}</dt>
          <dd>
            <SegmentedControl
              aria-labelledby="appearance"
              value={colorScheme}
              onChange={(value) => setColorScheme(value as "light" | "dark" | "auto")}
              data={[
                { value: "auto", label: t({ message: "As the device", context: "appearance" }) },
                { value: "light", label: t({ message: "Light", context: "appearance" }) },
                { value: "dark", label: t({ message: "Dark", context: "appearance" }) },
              ]}
              classNames={{ root: classes.choice, indicator: classes.indicator, label: classes.option }}
            />
          </dd>
        </div>
      </dl>
      <Button className={classes.out} loading={isSigningOut} onClick={() => void signOut()}>
        {t`Sign out`}
      </Button>
    </Page>
  );
}
