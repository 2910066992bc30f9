import { useLingui } from "@lingui/react/macro";
import { Button, MultiSelect, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { Link, useBlocker, useNavigate, useRouter } from "@tanstack/react-router";
import { type FormEvent, useRef, useState } from "react";
import { graphql } from "react-relay";

import { type Problem, sentenceOf, useAction, useAttempt } from "../../../shared/graph";
import { EmptyState, ErrorState, LeaveDialog } from "../../../shared/ui";
import { Page } from "../../Page";
import { usePageQuery } from "../../usePageQuery";
import { useViewer } from "../../viewer";
import type { AskPageMutation } from "./__generated__/AskPageMutation.graphql";
import type { AskPageQuery } from "./__generated__/AskPageQuery.graphql";
import classes from "./AskPage.module.css";

const query = graphql`
  query AskPageQuery($canReadDocuments: Boolean!) {
    projects(first: 100, filter: { state: [ACTIVE, ON_HOLD] }, orderBy: { field: NAME }) {
      edges {
        node {
          id
          name
          viewerCanRequestChanges
          documents(first: 100, orderBy: { field: TITLE }) @include(if: $canReadDocuments) {
            edges {
              node {
                id
                title
              }
            }
          }
        }
      }
    }
  }
`;

/** Asking for something else than was agreed. */
export function AskPage({ projectId: given }: { readonly projectId: string | undefined }) {
  const { t } = useLingui();
  const { firm, access } = useViewer();
  const navigate = useNavigate();
  const router = useRouter();
  const data = usePageQuery<AskPageQuery>(query, { canReadDocuments: access.canReadDocuments });
  const projects = (data.projects?.edges ?? []).map(({ node }) => node).filter((project) => project.viewerCanRequestChanges);
  const [chosen, setChosen] = useState(given ?? "");
  const [title, setTitle] = useState("");
  const [description, setDescription] = useState("");
  const [documentIds, setDocumentIds] = useState<string[]>([]);
  const [problems, setProblems] = useState<readonly Pick<Problem, "path" | "message">[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  // A ref: the guard is asked in the same breath in which the page leaves.
  const isLeaving = useRef(false);
  const hasTyped = () => !isLeaving.current && (title.trim() !== "" || description.trim() !== "" || documentIds.length > 0);
  const blocker = useBlocker({ shouldBlockFn: hasTyped, enableBeforeUnload: hasTyped, withResolver: true });
  const [request, isSending] = useAction<AskPageMutation>(graphql`
    mutation AskPageMutation($input: RequestChangeInput!) {
      requestChange(input: $input) {
        changeRequest {
          id
        }
        problems {
          path
          message
        }
      }
    }
  `);
  const attempt = useAttempt();
  // Whoever came from a project asks about that one or chooses: no other is taken in its place.
  const only = given === undefined && projects.length === 1 ? projects[0] : undefined;
  const project = projects.find(({ id }) => id === chosen) ?? only;
  const problemOf = (field: string) =>
    problems.filter((problem) => problem.path.at(-1) === field).map(({ message }) => message).join(" ") || undefined;
  const others = problems.filter(({ path }) => !["title", "description", "projectId"].includes(path.at(-1) ?? ""));
  const documents = project?.documents?.edges ?? [];
  const firmName = firm.shortName;

  async function send(event: FormEvent) {
    event.preventDefault();
    if (isSending) return;
    const missing = [
      ...(project === undefined ? [{ path: ["projectId"], message: t`Choose the project it is about.` }] : []),
      ...(title.trim() === "" ? [{ path: ["title"], message: t`Say in a line what you would like.` }] : []),
      ...(description.trim() === "" ? [{ path: ["description"], message: t`Say what you would like, and why.` }] : []),
    ];
    setProblems(missing);
    setFailure(null);
    if (project === undefined || missing.length > 0) return;
    try {
      const input = { projectId: project.id, title: title.trim(), description: description.trim(), documentIds };
      const { requestChange } = await request({ variables: { input }, cacheConfig: attempt.cacheConfig(input) });
      attempt.answered();
      const requestId = requestChange?.changeRequest?.id;
      setProblems(requestChange?.problems ?? []);
      if (requestId === undefined || requestChange?.problems.length !== 0) return;
      isLeaving.current = true;
      void navigate({ to: "/requests/$requestId", params: { requestId }, replace: true });
    } catch (error) {
      setFailure(sentenceOf(error));
    }
  }

  return (
    <Page title={t`Ask for a change`}>
      <h1 className={classes.title}>{t`Ask for a change`}</h1>
      {projects.length === 0 ? (
        <EmptyState title={t`There is no running project to ask about`}>
          {t`Write to ${firmName} in the discussion of a project, or ask a colleague who owns your company's access.`}
        </EmptyState>
      ) : (
        <form className={classes.form} onSubmit={(event) => void send(event)} noValidate>
          <p className={classes.lead}>
            {t`Tell ${firmName} what should be otherwise than it was agreed. You read here what it takes and costs; nothing changes before your company agrees.`}
          </p>
          <NativeSelect
            label={t`Project`}
            value={project?.id ?? ""}
            error={problemOf("projectId")}
            onChange={(event) => {
              setChosen(event.currentTarget.value);
              setDocumentIds([]);
            }}
            data={[{ value: "", label: t`Choose…`, disabled: true }, ...projects.map(({ id, name }) => ({ value: id, label: name }))]}
          />
          <TextInput
            label={t`What you would like, in a line`}
            value={title}
            maxLength={200}
            required
            withAsterisk={false}
            error={problemOf("title")}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Textarea
            label={t`What exactly, and why`}
            description={t`The more ${firmName} knows of the reason, the better the answer. Markdown works here.`}
            autosize
            minRows={5}
            maxLength={20_000}
            required
            withAsterisk={false}
            value={description}
            error={problemOf("description")}
            onChange={(event) => setDescription(event.currentTarget.value)}
          />
          {project && access.canReadDocuments && (
            <>
              {documents.length > 0 && (
                <MultiSelect
                  label={t`Documents to send along`}
                  data={documents.map(({ node }) => ({ value: node.id, label: node.title }))}
                  value={documentIds}
                  onChange={setDocumentIds}
                  searchable
                  hidePickedOptions
                  maxValues={20}
                  nothingFoundMessage={t`No document has that title.`}
                />
              )}
              <p className={classes.hint}>
                <Link to="/projects/$projectId/documents" params={{ projectId: project.id }} target="_blank">
                  {t`Upload a file to the project's documents first`}
                </Link>
              </p>
            </>
          )}
          {(failure !== null || others.length > 0) && (
            <ErrorState title={t`It was not sent.`}>
              {[...others.map(({ message }) => message), failure ?? "", t`What you wrote is still here.`].join(" ").trim()}
            </ErrorState>
          )}
          <div className={classes.actions}>
            <Button type="submit" variant="filled" loading={isSending}>{t`Send to ${firmName}`}</Button>
            <Button onClick={() => router.history.back()}>{t`Cancel`}</Button>
          </div>
        </form>
      )}
      <LeaveDialog isOpen={blocker.status === "blocked"} onStay={() => blocker.reset?.()} onLeave={() => blocker.proceed?.()} />
    </Page>
  );
}
