import { useLingui } from "@lingui/react/macro";
import { graphql, useFragment } from "react-relay";

import { useFormat } from "../../../shared/format";
import { useViewer } from "../../viewer";
import type { InThisProject_project$key } from "./__generated__/InThisProject_project.graphql";
import classes from "./InThisProject.module.css";
import { MarginSection } from "./MarginSection";

const fragment = graphql`
  fragment InThisProject_project on Project {
    allDocuments: documents(first: 1) @include(if: $canReadDocuments) {
      totalCount
    }
    allComments: comments(first: 1) @include(if: $canReadComments) {
      totalCount
    }
  }
`;

/** The table of contents of the page. */
export function InThisProject({ project: key }: { readonly project: InThisProject_project$key }) {
  const project = useFragment(fragment, key);
  const { t } = useLingui();
  const format = useFormat();
  const { access } = useViewer();
  return (
    <div className={classes.contents}>
      <MarginSection title={t`In this project`}>
        <nav aria-label={t`In this project`}>
          {project.allDocuments && (
            <a href="#documents" className={classes.entry}>
              {t`Documents`} <span className={classes.count}>{format.count(project.allDocuments.totalCount)}</span>
            </a>
          )}
          {access.canReadChanges && (
            <a href="#requests" className={classes.entry}>
              {t`Requests`}
            </a>
          )}
          {access.canReadTasks && (
            <a href="#tasks" className={classes.entry}>
              {t`Tasks`}
            </a>
          )}
          {project.allComments && (
            <a href="#discussion" className={classes.entry}>
              {t`Discussion`} <span className={classes.count}>{format.count(project.allComments.totalCount)}</span>
            </a>
          )}
        </nav>
      </MarginSection>
    </div>
  );
}
