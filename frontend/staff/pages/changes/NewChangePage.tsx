import { useLingui } from "@lingui/react/macro";
import { Button, MultiSelect, Textarea, TextInput } from "@mantine/core";
import { getRouteApi, Link, useBlocker, useRouter } from "@tanstack/react-router";
import { type FormEvent, useRef, useState } from "react";
import { graphql } from "react-relay";

import { GraphError, type Problem, sentenceOf, useAction, usePage } from "../../../shared/graph";
import { ErrorState, LeaveDialog } from "../../../shared/ui";
import classes from "../../page/page.module.css";
import { toast } from "../../shell/toast";
import { useTitle } from "../../shell/useTitle";
import form from "../projects/ProjectForm.module.css";
import type { NewChangePageMutation } from "./__generated__/NewChangePageMutation.graphql";
import type { NewChangePageQuery } from "./__generated__/NewChangePageQuery.graphql";

const route = getRouteApi("/inside/projects/$projectId/changes/new");

const query = graphql`
  query NewChangePageQuery($id: ID!, $canReadClients: Boolean!, $canReadDocuments: Boolean!) {
    project(id: $id) {
      id
      name
      isShared
      viewerCanRequestChanges
      client @include(if: $canReadClients) {
        name
      }
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
`;

/** Asking for a change oneself: on the client's behalf, or because the firm sees that it is needed. */
export function NewChangePage() {
  const { t } = useLingui();
  const router = useRouter();
  const { data } = usePage<NewChangePageQuery>(query, route.useLoaderData());
  const { project } = data;
  useTitle(t`New change request`, project?.name);
  const [title, setTitle] = useState("");
  const [description, setDescription] = useState("");
  const [documentIds, setDocumentIds] = useState<string[]>([]);
  const [problems, setProblems] = useState<readonly Pick<Problem, "path" | "message">[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  // A ref: the guard is asked in the same breath in which the page leaves.
  const isLeaving = useRef(false);
  const hasTyped = () => !isLeaving.current && (title.trim() !== "" || description.trim() !== "" || documentIds.length > 0);
  const blocker = useBlocker({ shouldBlockFn: hasTyped, enableBeforeUnload: hasTyped, withResolver: true });
  const [request, isSending] = useAction<NewChangePageMutation>(graphql`
    mutation NewChangePageMutation($input: RequestChangeInput!) {
      requestChange(input: $input) {
        changeRequest {
          id
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
  if (!project.viewerCanRequestChanges) throw new GraphError("FORBIDDEN");
  const { id } = project;
  const clientName = project.client?.name ?? t`the client`;
  const problemOf = (field: string) =>
    problems.filter((problem) => problem.path.at(-1) === field).map((problem) => problem.message).join(" ") || undefined;
  const general = problems.filter((problem) => !["title", "description"].includes(problem.path.at(-1) ?? ""));

  async function send(event: FormEvent) {
    event.preventDefault();
    const missing = [
      ...(title.trim() === "" ? [{ path: ["title"], message: t`Say in a line what is wanted.` }] : []),
      ...(description.trim() === "" ? [{ path: ["description"], message: t`Say what is wanted, and why.` }] : []),
    ];
    setProblems(missing);
    setFailure(null);
    if (missing.length > 0) return;
    try {
      const { requestChange } = await request({
        variables: { input: { projectId: id, title: title.trim(), description: description.trim(), documentIds } },
      });
      if (requestChange && requestChange.problems.length > 0) {
        setProblems(requestChange.problems);
        return;
      }
      isLeaving.current = true;
      toast({ message: t`Asked for. ${clientName} sees it.` });
      const changeId = requestChange?.changeRequest?.id;
      if (changeId) void router.navigate({ to: "/changes/$changeId", params: { changeId }, replace: true });
    } catch (error) {
      setFailure(sentenceOf(error));
    }
  }

  return (
    <div className={`${classes.page} ${classes.narrow}`}>
      <ol className={classes.crumbs}>
        <li>
          <Link to="/projects/$projectId" params={{ projectId: id }}>
            {project.name}
          </Link>{" "}
          ›
        </li>
        <li>
          <Link to="/projects/$projectId/changes" params={{ projectId: id }}>{t`Changes`}</Link> ›
        </li>
        <li>{t`New`}</li>
      </ol>
      <h1 className={classes.title}>{t`New change request`}</h1>
      {project.isShared ? (
        <form className={form.form} onSubmit={(event) => void send(event)} noValidate>
          <TextInput
            label={t`What is wanted, in a line`}
            value={title}
            maxLength={200}
            required
            autoFocus
            error={problemOf("title")}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Textarea
            label={t`What is wanted, and why`}
            description={t`${clientName} reads it. Markdown.`}
            autosize
            minRows={5}
            maxLength={20_000}
            required
            value={description}
            error={problemOf("description")}
            onChange={(event) => setDescription(event.currentTarget.value)}
          />
          {project.documents && project.documents.edges.length > 0 && (
            <MultiSelect
              label={t`Documents to send along`}
              description={t`${clientName} sees those that are shared.`}
              data={project.documents.edges.map(({ node }) => ({ value: node.id, label: node.title }))}
              value={documentIds}
              onChange={setDocumentIds}
              searchable
              hidePickedOptions
              maxValues={20}
              nothingFoundMessage={t`No document has that title.`}
            />
          )}
          {general.length > 0 && (
            <ErrorState title={t`It was not sent.`}>{t`${general.map((problem) => problem.message).join(" ")} What you wrote is still here.`}</ErrorState>
          )}
          {failure !== null && <ErrorState title={t`It was not sent.`}>{t`${failure} What you wrote is still here.`}</ErrorState>}
          <div className={form.actions}>
            <Button type="submit" variant="filled" loading={isSending}>{t`Ask for this change`}</Button>
            <Button onClick={() => router.history.back()}>{t`Cancel`}</Button>
          </div>
        </form>
      ) : (
        <p>{t`This project is not shared yet: a change request is read by both sides. Share the project first.`}</p>
      )}
      <LeaveDialog isOpen={blocker.status === "blocked"} onStay={() => blocker.reset?.()} onLeave={() => blocker.proceed?.()} />
    </div>
  );
}
