import { useLingui } from "@lingui/react/macro";
import { Spotlight } from "@mantine/spotlight";
import { useNavigate } from "@tanstack/react-router";
import { IconBriefcase, IconBuildingCommunity, IconPlus, IconSearch } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { fetchQuery, graphql, useRelayEnvironment } from "react-relay";

import { sentenceOf, usePermissions } from "../../shared/graph";
import { useStaff } from "../context";
import type { PaletteQuery, PaletteQuery$data } from "./__generated__/PaletteQuery.graphql";
import classes from "./Palette.module.css";
import { paletteStore, selectFirst } from "./paletteStore";

const query = graphql`
  query PaletteQuery($text: String!, $canReadClients: Boolean!) {
    projects(first: 8, filter: { nameContains: $text }, orderBy: { field: NAME }) {
      edges {
        node {
          id
          name
          code
          client @include(if: $canReadClients) {
            name
          }
        }
      }
    }
    clients(first: 5, filter: { nameContains: $text }, orderBy: { field: NAME }) @include(if: $canReadClients) {
      edges {
        node {
          id
          name
          code
        }
      }
    }
  }
`;

/** ⌘K: jump to a client or a project by a few letters of its name. */
export function Palette() {
  const { t } = useLingui();
  const environment = useRelayEnvironment();
  const navigate = useNavigate();
  const can = usePermissions();
  const { access } = useStaff();
  const [text, setText] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [found, setFound] = useState<PaletteQuery$data | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  useEffect(() => {
    if (!isOpen) return;
    let request: { unsubscribe(): void } | undefined;
    // Not one request per letter.
    const timer = setTimeout(() => {
      request = fetchQuery<PaletteQuery>(environment, query, { text: text.trim(), canReadClients: access.canReadClients }).subscribe({
        next: (data) => {
          setFailure(null);
          setFound(data);
        },
        error: (error: unknown) => setFailure(sentenceOf(error)),
      });
    }, 150);
    return () => {
      clearTimeout(timer);
      request?.unsubscribe();
    };
  }, [environment, text, isOpen, access.canReadClients]);

  useEffect(() => {
    if (isOpen) selectFirst();
  }, [found, isOpen]);

  const projects = found?.projects?.edges ?? [];
  const clients = found?.clients?.edges ?? [];
  return (
    <Spotlight.Root
      query={text}
      onQueryChange={setText}
      onSpotlightOpen={() => setOpen(true)}
      onSpotlightClose={() => setOpen(false)}
      store={paletteStore}
      shortcut={["mod + K"]}
      tagsToIgnore={[]}
      scrollable
      maxHeight={420}
      overlayProps={{ className: classes.overlay! }}
      classNames={{ content: classes.content!, actionsGroup: classes.group!, action: classes.action!, actionDescription: classes.description!, search: classes.search! }}
    >
      <Spotlight.Search placeholder={t`Search or jump to…`} aria-label={t`Search or jump to…`} leftSection={<IconSearch size={18} stroke={1.75} />} />
      <Spotlight.ActionsList>
        {projects.length > 0 && (
          <Spotlight.ActionsGroup label={t`Projects`}>
            {projects.map(({ node }) => (
              <Spotlight.Action
                key={node.id}
                label={node.name}
                description={[node.client?.name, node.code].filter(Boolean).join(" · ")}
                leftSection={<IconBriefcase size={18} stroke={1.75} />}
                onClick={() => void navigate({ to: "/projects/$projectId", params: { projectId: node.id } })}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {clients.length > 0 && (
          <Spotlight.ActionsGroup label={t`Clients`}>
            {clients.map(({ node }) => (
              <Spotlight.Action
                key={node.id}
                label={node.name}
                description={node.code}
                leftSection={<IconBuildingCommunity size={18} stroke={1.75} />}
                onClick={() => void navigate({ to: "/clients/$clientId", params: { clientId: node.id } })}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {can("PROJECT_CREATE") && (
          <Spotlight.ActionsGroup label={t`Actions`}>
            <Spotlight.Action
              label={t`New project`}
              leftSection={<IconPlus size={18} stroke={1.75} />}
              onClick={() => void navigate({ to: "/projects/new" })}
            />
          </Spotlight.ActionsGroup>
        )}
        {failure !== null && <Spotlight.Empty role="alert">{failure}</Spotlight.Empty>}
        {failure === null && found !== null && projects.length === 0 && clients.length === 0 && (
          <Spotlight.Empty>{t`No client or project has “${text}” in its name.`}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
