import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { IconArrowsSort, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { graphql } from "react-relay";

import { GraphError, usePage } from "../../../shared/graph";
import { ChoiceMenu } from "../../page/ChoiceMenu";
import classes from "../../page/page.module.css";
import { useShortcuts } from "../../shell/useShortcuts";
import { useTitle } from "../../shell/useTitle";
import { useProject } from "../projects/projectContext";
import type { TaskListPageQuery } from "./__generated__/TaskListPageQuery.graphql";
import styles from "./Board.module.css";
import { CreateTask } from "./CreateTask";
import { TaskFilters } from "./TaskFilters";
import { TaskTable } from "./TaskTable";
import { isTree, type TasksSort } from "./tasksSearch";

const route = getRouteApi("/inside/projects/$projectId/list");

const query = graphql`
  query TaskListPageQuery(
    $id: ID!
    $filter: TaskFilter!
    $orderBy: TaskOrder!
    $canReadInternal: Boolean!
    $canReadEffort: Boolean!
    $canReadMembers: Boolean!
  ) {
    project(id: $id) {
      id
      ...TaskFilters_project
      ...TaskTable_project
    }
  }
`;

export function TaskListPage() {
  const { t } = useLingui();
  const project = useProject();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data, isStale } = usePage<TaskListPageQuery>(query, route.useLoaderData());
  const [isCreating, setCreating] = useState(false);
  useTitle(t`List`, project.name);
  useShortcuts({ c: () => setCreating(true) }, project.canEditTasks);
  if (!data.project) throw new GraphError("NOT_FOUND");
  return (
    <div>
      <div className={styles.tools}>
        <TaskFilters project={data.project} hasStatus />
        <div className={classes.actions}>
          <ChoiceMenu<TasksSort>
            label={t`Sort:`}
            icon={<IconArrowsSort size={16} stroke={1.75} />}
            value={search.sort ?? "position"}
            options={[
              ["position", t`As planned`],
              ["due", t`Due`],
              ["priority", t`Priority`],
              ["title", t`Title`],
              ["updated", t`Last change`],
            ]}
            onChange={(sort) =>
              void navigate({ search: (now) => ({ ...now, sort: sort === "position" ? undefined : sort }), replace: true, resetScroll: false })
            }
          />
          {project.canEditTasks && (
            <Button variant="filled" leftSection={<IconPlus size={16} stroke={1.75} />} onClick={() => setCreating(true)}>
              {t`New task`}
            </Button>
          )}
        </div>
      </div>
      <div className={isStale ? classes.stale : undefined}>
        <TaskTable project={data.project} isTree={isTree(search)} onCreate={project.canEditTasks ? () => setCreating(true) : null} />
      </div>
      {isCreating && <CreateTask projectId={project.id} projectName={project.name} onClose={() => setCreating(false)} />}
    </div>
  );
}
