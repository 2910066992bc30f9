import { useLingui } from "@lingui/react/macro";
import { getRouteApi, Link, useRouter } from "@tanstack/react-router";
import { graphql } from "react-relay";

import { GraphError, sentenceOf, useAction, usePage } from "../../../shared/graph";
import { useStaff } from "../../context";
import classes from "../../page/page.module.css";
import { toast } from "../../shell/toast";
import { useTitle } from "../../shell/useTitle";
import type { ProjectFormPageCreateMutation } from "./__generated__/ProjectFormPageCreateMutation.graphql";
import type { ProjectFormPageQuery } from "./__generated__/ProjectFormPageQuery.graphql";
import type { ProjectFormPageUpdateMutation } from "./__generated__/ProjectFormPageUpdateMutation.graphql";
import { emptyDraft, ProjectForm, type ProjectDraft, type SaveResult } from "./ProjectForm";

const newRoute = getRouteApi("/inside/projects/new");
const editRoute = getRouteApi("/inside/projects/$projectId/edit");

const query = graphql`
  query ProjectFormPageQuery($id: ID!, $isEdit: Boolean!, $canReadStaff: Boolean!, $canReadClients: Boolean!, $canReadInternal: Boolean!) {
    project(id: $id) @include(if: $isEdit) {
      id
      name
      code
      description
      phase
      state
      plannedStartOn
      plannedFinishOn
      viewerCanEdit
      priority @include(if: $canReadInternal)
      version @include(if: $canReadInternal)
      manager @include(if: $canReadStaff) {
        id
        name
      }
      client @include(if: $canReadClients) {
        id
        name
      }
    }
    staff(first: 100, orderBy: { field: NAME }) @include(if: $canReadStaff) {
      edges {
        node {
          id
          name
          title
        }
      }
    }
    clients(first: 100, orderBy: { field: NAME }) @include(if: $canReadClients) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`;

type Data = ProjectFormPageQuery["response"];
const choices = (connection: Data["staff"] | Data["clients"]) =>
  (connection?.edges ?? []).map(({ node }) => ({ value: node.id, label: node.name }));

export function NewProjectPage() {
  const { t } = useLingui();
  const router = useRouter();
  const { me, access } = useStaff();
  const { client } = newRoute.useSearch();
  const { data } = usePage<ProjectFormPageQuery>(query, newRoute.useLoaderData());
  useTitle(t`New project`);
  const [create] = useAction<ProjectFormPageCreateMutation>(graphql`
    mutation ProjectFormPageCreateMutation($input: CreateProjectInput!) {
      createProject(input: $input) {
        project {
          id
          name
        }
        problems {
          code
          path
          message
        }
      }
    }
  `);
  const managers = choices(data.staff);
  const start: ProjectDraft = {
    ...emptyDraft,
    clientId: client ?? "",
    managerId: managers.some((each) => each.value === me?.id) ? (me?.id ?? "") : "",
  };

  async function save(draft: ProjectDraft): Promise<SaveResult> {
    try {
      const { createProject } = await create({
        variables: {
          input: {
            clientId: draft.clientId,
            name: draft.name.trim(),
            managerId: draft.managerId,
            description: draft.description,
            phase: draft.phase,
            priority: draft.priority,
            plannedStartOn: draft.plannedStartOn,
            plannedFinishOn: draft.plannedFinishOn,
          },
        },
      });
      if (createProject && createProject.problems.length > 0) return { problems: createProject.problems };
      const project = createProject?.project;
      return {
        onLeave: () => {
          toast({ message: t`Created. Only the firm sees it until you share it.` });
          if (project) void router.navigate({ to: "/projects/$projectId", params: { projectId: project.id } });
        },
      };
    } catch (error) {
      return { failure: sentenceOf(error) };
    }
  }

  return (
    <div className={`${classes.page} ${classes.narrow}`}>
      <ol className={classes.crumbs}>
        <li>
          <Link to="/projects">{t`Projects`}</Link> ›
        </li>
        <li>{t`New`}</li>
      </ol>
      <h1 className={classes.title}>{t`New project`}</h1>
      <ProjectForm
        start={start}
        clients={choices(data.clients)}
        managers={managers}
        submitLabel={t`Create project`}
        hasPriority={access.canReadInternal}
        onSave={save}
        onCancel={() => router.history.back()}
      />
    </div>
  );
}

export function EditProjectPage() {
  const { t } = useLingui();
  const router = useRouter();
  const { access } = useStaff();
  const { data } = usePage<ProjectFormPageQuery>(query, editRoute.useLoaderData());
  const { project } = data;
  useTitle(t`Edit`, project?.name);
  const [update] = useAction<ProjectFormPageUpdateMutation>(graphql`
    mutation ProjectFormPageUpdateMutation($input: UpdateProjectInput!, $canReadInternal: Boolean!, $canReadStaff: Boolean!) {
      updateProject(input: $input) {
        project {
          id
          name
          description
          phase
          state
          plannedStartOn
          plannedFinishOn
          progress
          plannedProgress
          priority @include(if: $canReadInternal)
          version @include(if: $canReadInternal)
          updatedAt @include(if: $canReadInternal)
          manager @include(if: $canReadStaff) {
            id
            name
          }
        }
        problems {
          code
          path
          message
        }
      }
    }
  `);
  if (!project) throw new GraphError("NOT_FOUND");
  if (!project.viewerCanEdit) throw new GraphError("FORBIDDEN");
  const { id } = project;
  const latest = project;
  const start: ProjectDraft = {
    clientId: project.client?.id ?? "",
    name: project.name,
    managerId: project.manager?.id ?? "",
    description: project.description,
    phase: project.phase,
    state: project.state,
    priority: project.priority ?? "NORMAL",
    plannedStartOn: project.plannedStartOn ?? null,
    plannedFinishOn: project.plannedFinishOn ?? null,
  };
  const leave = () => void router.navigate({ to: "/projects/$projectId", params: { projectId: id } });

  async function save(draft: ProjectDraft): Promise<SaveResult> {
    try {
      const { updateProject } = await update({
        variables: {
          canReadInternal: access.canReadInternal,
          canReadStaff: access.canReadStaff,
          input: {
            id,
            expectedVersion: latest.version ?? 0,
            name: draft.name.trim(),
            description: draft.description,
            managerId: draft.managerId,
            phase: draft.phase,
            state: draft.state,
            priority: draft.priority,
            plannedStartOn: draft.plannedStartOn,
            plannedFinishOn: draft.plannedFinishOn,
          },
        },
      });
      const problems = updateProject?.problems ?? [];
      if (problems.some((problem) => problem.code === "CONFLICT")) return { isConflict: true };
      if (problems.length > 0) return { problems };
      return {
        onLeave: () => {
          toast({ message: t`Saved.` });
          leave();
        },
      };
    } catch (error) {
      return { failure: sentenceOf(error) };
    }
  }

  return (
    <div className={`${classes.page} ${classes.narrow}`}>
      <ol className={classes.crumbs}>
        <li>
          <Link to="/projects">{t`Projects`}</Link> ›
        </li>
        <li>
          <Link to="/projects/$projectId" params={{ projectId: id }}>
            {project.code}
          </Link>{" "}
          ›
        </li>
        <li>{t`Edit`}</li>
      </ol>
      <h1 className={classes.title}>{project.name}</h1>
      <ProjectForm
        start={start}
        clients={null}
        managers={withCurrent(choices(data.staff), project.manager)}
        submitLabel={t`Save`}
        hasPriority={access.canReadInternal}
        hasState
        onSave={save}
        onCancel={leave}
      />
    </div>
  );
}

/** The list holds the first hundred; the present manager must be in it whoever he is. */
function withCurrent(options: { value: string; label: string }[], current: { readonly id: string; readonly name: string } | null | undefined) {
  if (!current || options.some((option) => option.value === current.id)) return options;
  return [...options, { value: current.id, label: current.name }];
}
