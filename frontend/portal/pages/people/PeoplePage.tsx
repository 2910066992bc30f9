import { useLingui } from "@lingui/react/macro";
import { graphql } from "react-relay";

import { Contacts } from "../../../shared/contacts";
import { useFormat } from "../../../shared/format";
import { Page } from "../../Page";
import { usePageQuery } from "../../usePageQuery";
import { useViewer } from "../../viewer";
import type { PeoplePageQuery } from "./__generated__/PeoplePageQuery.graphql";
import classes from "./PeoplePage.module.css";

const query = graphql`
  query PeoplePageQuery($canReadClient: Boolean!, $canReadContacts: Boolean!) {
    viewer {
      client @include(if: $canReadClient) {
        ...Contacts_client @include(if: $canReadContacts) @alias(as: "people")
      }
    }
  }
`;

/** Who of one's own side is here; owners bring colleagues in and take them out. */
export function PeoplePage() {
  const { t } = useLingui();
  const format = useFormat();
  const { access, actsAs, firm } = useViewer();
  const { viewer } = usePageQuery<PeoplePageQuery>(query, { canReadClient: access.canReadClient, canReadContacts: access.canReadContacts });
  const people = viewer?.client?.people;
  const title = t`Your colleagues`;
  return (
    <Page title={title}>
      {people && (
        <Contacts
          client={people}
          you={actsAs}
          heading={<h1 className={classes.title}>{title}</h1>}
          foot={(owners) => {
            const names = new Intl.ListFormat(format.locale, { type: "disjunction" }).format(owners);
            return (
              <p className={classes.foot}>
                {owners.length > 0
                  ? t`Somebody is missing, or should be here no longer? Ask ${names}.`
                  : t`Somebody is missing, or should be here no longer? Ask your contact at ${firm.shortName}.`}
              </p>
            );
          }}
        />
      )}
    </Page>
  );
}
