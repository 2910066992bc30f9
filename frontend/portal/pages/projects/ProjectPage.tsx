import { useRef } from "react";
import { graphql } from "react-relay";

import type { ComposerHandle } from "../../../shared/ui";
import { Page } from "../../Page";
import { usePageQuery } from "../../usePageQuery";
import { useViewer } from "../../viewer";
import { ProjectDiscussion } from "../comments/ProjectDiscussion";
import { ProjectRequests } from "../requests/ProjectRequests";
import type { ProjectPageQuery } from "./__generated__/ProjectPageQuery.graphql";
import { ComesNext } from "./ComesNext";
import { InThisProject } from "./InThisProject";
import { Letter } from "./Letter";
import { Milestones } from "./Milestones";
import { People } from "./People";
import { ProjectDocuments } from "./ProjectDocuments";
import { ProjectMissing } from "./ProjectMissing";
import classes from "./ProjectPage.module.css";
import { SharedTasks } from "./SharedTasks";
import { Signature } from "./Signature";

const query = graphql`
  query ProjectPageQuery(
    $id: ID!
    $canReadStaff: Boolean!
    $canReadClient: Boolean!
    $canReadContacts: Boolean!
    $canReadMembers: Boolean!
    $canReadMilestones: Boolean!
    $canReadTasks: Boolean!
    $canReadComments: Boolean!
    $canReadDocuments: Boolean!
    $canReadReviews: Boolean!
    $canReadChanges: Boolean!
  ) {
    ...ComesNext_query
    ...ProjectRequests_query @include(if: $canReadChanges) @alias(as: "requests")
    project(id: $id) {
      name
      viewerCanComment
      ...Letter_project
      ...ComesNext_project
      ...Signature_project
      ...Milestones_project @include(if: $canReadMilestones) @alias(as: "milestones")
      ...InThisProject_project
      ...ProjectDocuments_project @include(if: $canReadDocuments) @alias(as: "documents")
      ...SharedTasks_project @include(if: $canReadTasks) @alias(as: "tasks")
      ...ProjectDiscussion_project @include(if: $canReadComments) @alias(as: "discussion")
      ...ProjectRequests_project
      ...People_project
    }
  }
`;

/** A project as a letter: how it stands, what comes next, signed by a person; behind it what one may look up. */
export function ProjectPage({ projectId }: { readonly projectId: string }) {
  const { access } = useViewer();
  const data = usePageQuery<ProjectPageQuery>(query, { id: projectId, ...access });
  const { project } = data;
  const composer = useRef<ComposerHandle>(null);
  if (!project) return <ProjectMissing />;
  const write = project.viewerCanComment ? () => composer.current?.focus() : undefined;
  return (
    <Page
      title={project.name}
      margin={
        <>
          {project.milestones && (
            <div className={classes.milestones}>
              <Milestones project={project.milestones} />
            </div>
          )}
          <InThisProject project={project} />
          <div className={classes.people}>
            <People project={project} />
          </div>
        </>
      }
    >
      <article className={classes.letter}>
        <Letter project={project} />
        <ComesNext project={project} query={data} />
        <Signature project={project} onWrite={write} />
      </article>
      {project.documents && (
        <div className={classes.documents}>
          <ProjectDocuments project={project.documents} />
        </div>
      )}
      {data.requests && <ProjectRequests project={project} query={data.requests} />}
      {project.tasks && (
        <div className={classes.tasks}>
          <SharedTasks project={project.tasks} />
        </div>
      )}
      {project.discussion && (
        <div className={classes.discussion}>
          <ProjectDiscussion project={project.discussion} composer={composer} />
        </div>
      )}
    </Page>
  );
}
