import { createRootRouteWithContext, createRoute, lazyRouteComponent, Outlet, redirect } from "@tanstack/react-router";

import { type DocumentSearch, validDocumentSearch } from "../shared/documents/search";
import { type Graph, isGraphError, loadPage, permissionsOf } from "../shared/graph";
import { followViewerLanguage } from "../shared/i18n";
import { accessOf } from "./access";
import { whoAmI } from "./me";
import changePageQuery, { type ChangePageQuery } from "./pages/changes/__generated__/ChangePageQuery.graphql";
import changesPageQuery, { type ChangesPageQuery } from "./pages/changes/__generated__/ChangesPageQuery.graphql";
import newChangePageQuery, { type NewChangePageQuery } from "./pages/changes/__generated__/NewChangePageQuery.graphql";
import projectChangesPageQuery, { type ProjectChangesPageQuery } from "./pages/changes/__generated__/ProjectChangesPageQuery.graphql";
import { type ChangesSearch, changesVariables, openChangesFilter, validChangesSearch } from "./pages/changes/changesSearch";
import clientPageQuery, { type ClientPageQuery } from "./pages/clients/__generated__/ClientPageQuery.graphql";
import clientsPageQuery, { type ClientsPageQuery } from "./pages/clients/__generated__/ClientsPageQuery.graphql";
import clientLibraryPageQuery, { type ClientLibraryPageQuery } from "./pages/library/__generated__/ClientLibraryPageQuery.graphql";
import projectLibraryPageQuery, { type ProjectLibraryPageQuery } from "./pages/library/__generated__/ProjectLibraryPageQuery.graphql";
import { libraryVariables, validLibrarySearch } from "./pages/library/librarySearch";
import documentPageQuery, { type DocumentPageQuery } from "./pages/documents/__generated__/DocumentPageQuery.graphql";
import { DocumentSkeleton } from "./pages/documents/DocumentSkeleton";
import projectFormPageQuery, { type ProjectFormPageQuery } from "./pages/projects/__generated__/ProjectFormPageQuery.graphql";
import projectOverviewQuery, { type ProjectOverviewQuery } from "./pages/projects/__generated__/ProjectOverviewQuery.graphql";
import reviewPageQuery, { type ReviewPageQuery } from "./pages/reviews/__generated__/ReviewPageQuery.graphql";
import staffProjectPageQuery, { type StaffProjectPageQuery } from "./pages/projects/__generated__/StaffProjectPageQuery.graphql";
import staffProjectsPageQuery, { type StaffProjectsPageQuery } from "./pages/projects/__generated__/StaffProjectsPageQuery.graphql";
import { overviewVariables } from "./pages/projects/overviewVariables";
import { type ProjectsSearch, projectsVariables, validProjectsSearch } from "./pages/projects/projectsSearch";
import boardPageQuery, { type BoardPageQuery } from "./pages/tasks/__generated__/BoardPageQuery.graphql";
import taskListPageQuery, { type TaskListPageQuery } from "./pages/tasks/__generated__/TaskListPageQuery.graphql";
import { boardVariables, openTasksFilter, taskListVariables, type TasksSearch, validTasksSearch } from "./pages/tasks/tasksSearch";
import todayPageQuery, { type TodayPageQuery } from "./pages/today/__generated__/TodayPageQuery.graphql";
import { todayVariables } from "./pages/today/todayVariables";
import { NotFoundPage } from "./shell/PageError";
import { ChangeSkeleton, ProjectSkeleton, TableSkeleton } from "./shell/PageSkeleton";
import { Shell } from "./shell/Shell";

const root = createRootRouteWithContext<{ graph: Graph }>()({ component: Outlet, notFoundComponent: NotFoundPage });

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : typeof value === "number" ? String(value) : undefined;

/** Whoever has no way in yet finds one here, signed in or not: by a password, or by what a mail leads to. */
const outside = createRoute({ getParentRoute: () => root, id: "outside", beforeLoad: ({ context }) => context.graph.boot() });

const signIn = createRoute({
  getParentRoute: () => outside,
  path: "sign-in",
  validateSearch: (search: Record<string, unknown>): { next?: string } => ({ next: text(search.next) }),
  component: lazyRouteComponent(() => import("./pages/session/SignInPage"), "SignInPage"),
});

const RequestLinkPage = lazyRouteComponent(() => import("../shared/session/RequestLinkPage"), "RequestLinkPage");
const SignInLinkPage = lazyRouteComponent(() => import("../shared/session/SignInLinkPage"), "SignInLinkPage");
const ResetPasswordPage = lazyRouteComponent(() => import("../shared/session/ResetPasswordPage"), "ResetPasswordPage");

const signInByMail = createRoute({
  getParentRoute: () => outside,
  path: "sign-in-by-mail",
  component: () => <RequestLinkPage {...outside.useRouteContext()} purpose="SIGN_IN" />,
});

const forgotPassword = createRoute({
  getParentRoute: () => outside,
  path: "forgot-password",
  component: () => <RequestLinkPage {...outside.useRouteContext()} purpose="RESET" />,
});

const signInLink = createRoute({
  getParentRoute: () => outside,
  path: "sign-in-link",
  component: () => <SignInLinkPage {...outside.useRouteContext()} />,
});

const resetPassword = createRoute({
  getParentRoute: () => outside,
  path: "reset-password",
  component: () => <ResetPasswordPage {...outside.useRouteContext()} />,
});

/** Everything behind the sign-in. `task` opens the drawer above whichever page is there. */
const inside = createRoute({
  getParentRoute: () => root,
  id: "inside",
  validateSearch: (search: Record<string, unknown>): { task?: string } => ({ task: text(search.task) }),
  beforeLoad: async ({ context, location }) => {
    const signInPage = () =>
      redirect({ to: "/sign-in", search: location.pathname === "/" ? {} : { next: location.publicHref }, replace: true });
    const { viewer, firm } = await context.graph.boot();
    if (!viewer || viewer.kind !== "STAFF") throw signInPage();
    await followViewerLanguage(viewer.locale);
    const access = accessOf(permissionsOf(viewer));
    try {
      return { viewer, firm, access, me: await whoAmI(context.graph, access.canReadStaff) };
    } catch (error) {
      if (isGraphError(error, "UNAUTHENTICATED")) throw signInPage();
      throw error;
    }
  },
  component: Shell,
});

const today = createRoute({
  getParentRoute: () => inside,
  path: "/",
  loader: ({ context }) =>
    loadPage<TodayPageQuery>(context.graph.environment, todayPageQuery, {
      ...context.access,
      ...todayVariables(context.me?.id ?? null, context.viewer.timeZone, new Date()),
    }),
  component: lazyRouteComponent(() => import("./pages/today/TodayPage"), "TodayPage"),
});

const clients = createRoute({
  getParentRoute: () => inside,
  path: "clients",
  validateSearch: (search: Record<string, unknown>): { q?: string } => ({ q: text(search.q) }),
  loaderDeps: ({ search }) => ({ q: search.q }),
  loader: ({ context, deps }) =>
    loadPage<ClientsPageQuery>(context.graph.environment, clientsPageQuery, {
      ...context.access,
      filter: deps.q === undefined ? {} : { nameContains: deps.q },
    }),
  pendingComponent: TableSkeleton,
  component: lazyRouteComponent(() => import("./pages/clients/ClientsPage"), "ClientsPage"),
});

const client = createRoute({
  getParentRoute: () => inside,
  path: "clients/$clientId",
  loader: ({ context, params }) =>
    loadPage<ClientPageQuery>(context.graph.environment, clientPageQuery, { ...context.access, id: params.clientId }),
  component: lazyRouteComponent(() => import("./pages/clients/ClientPage"), "ClientPage"),
});

const clientLibrary = createRoute({
  getParentRoute: () => inside,
  path: "clients/$clientId/documents",
  validateSearch: (search: Record<string, unknown>) => validLibrarySearch(search),
  loaderDeps: ({ search: { folder, q, sort, view } }) => ({ folder, q, sort, view }),
  loader: ({ context, params, deps }) =>
    loadPage<ClientLibraryPageQuery>(context.graph.environment, clientLibraryPageQuery, {
      ...context.access,
      ...libraryVariables(deps, context.access.canReadInternal),
      id: params.clientId,
    }),
  pendingComponent: TableSkeleton,
  component: lazyRouteComponent(() => import("./pages/library/ClientLibraryPage"), "ClientLibraryPage"),
});

const projects = createRoute({
  getParentRoute: () => inside,
  path: "projects",
  validateSearch: (search: Record<string, unknown>): ProjectsSearch => validProjectsSearch(search),
  loaderDeps: ({ search: { phase, state, manager, client: of, shared, q, sort } }) => ({ phase, state, manager, client: of, shared, q, sort }),
  loader: ({ context, deps }) =>
    loadPage<StaffProjectsPageQuery>(context.graph.environment, staffProjectsPageQuery, {
      ...context.access,
      ...projectsVariables(deps),
    }),
  pendingComponent: TableSkeleton,
  component: lazyRouteComponent(() => import("./pages/projects/StaffProjectsPage"), "StaffProjectsPage"),
});

const newProject = createRoute({
  getParentRoute: () => inside,
  path: "projects/new",
  validateSearch: (search: Record<string, unknown>): { client?: string } => ({ client: text(search.client) }),
  loader: ({ context }) =>
    loadPage<ProjectFormPageQuery>(context.graph.environment, projectFormPageQuery, { ...context.access, id: "", isEdit: false }),
  component: lazyRouteComponent(() => import("./pages/projects/ProjectFormPage"), "NewProjectPage"),
});

const editProject = createRoute({
  getParentRoute: () => inside,
  path: "projects/$projectId/edit",
  loader: ({ context, params }) =>
    loadPage<ProjectFormPageQuery>(context.graph.environment, projectFormPageQuery, {
      ...context.access,
      id: params.projectId,
      isEdit: true,
    }),
  component: lazyRouteComponent(() => import("./pages/projects/ProjectFormPage"), "EditProjectPage"),
});

const project = createRoute({
  getParentRoute: () => inside,
  path: "projects/$projectId",
  loader: ({ context, params }) =>
    loadPage<StaffProjectPageQuery>(context.graph.environment, staffProjectPageQuery, {
      ...context.access,
      open: openTasksFilter(context.access.canReadInternal),
      openChanges: openChangesFilter(params.projectId),
      id: params.projectId,
    }),
  pendingComponent: ProjectSkeleton,
  component: lazyRouteComponent(() => import("./pages/projects/StaffProjectPage"), "StaffProjectPage"),
});

const overview = createRoute({
  getParentRoute: () => project,
  path: "/",
  loader: ({ context, params }) =>
    loadPage<ProjectOverviewQuery>(context.graph.environment, projectOverviewQuery, {
      ...context.access,
      ...overviewVariables(context.access.canReadInternal),
      openChanges: openChangesFilter(params.projectId),
      id: params.projectId,
    }),
  component: lazyRouteComponent(() => import("./pages/projects/ProjectOverview"), "ProjectOverview"),
});

const validTasks = (search: Record<string, unknown>): TasksSearch => validTasksSearch(search);

const board = createRoute({
  getParentRoute: () => project,
  path: "board",
  validateSearch: validTasks,
  loaderDeps: ({ search: { q, assignee, late, priority } }) => ({ q, assignee, late, priority }),
  loader: ({ context, params, deps }) =>
    loadPage<BoardPageQuery>(context.graph.environment, boardPageQuery, {
      ...context.access,
      ...boardVariables(params.projectId, deps, context.access.canReadInternal),
    }),
  component: lazyRouteComponent(() => import("./pages/tasks/BoardPage"), "BoardPage"),
});

const list = createRoute({
  getParentRoute: () => project,
  path: "list",
  validateSearch: validTasks,
  loaderDeps: ({ search: { q, assignee, late, priority, status, sort } }) => ({ q, assignee, late, priority, status, sort }),
  loader: ({ context, params, deps }) =>
    loadPage<TaskListPageQuery>(context.graph.environment, taskListPageQuery, {
      ...context.access,
      ...taskListVariables(params.projectId, deps),
    }),
  component: lazyRouteComponent(() => import("./pages/tasks/TaskListPage"), "TaskListPage"),
});

const projectLibrary = createRoute({
  getParentRoute: () => project,
  path: "documents",
  validateSearch: (search: Record<string, unknown>) => validLibrarySearch(search),
  loaderDeps: ({ search: { folder, q, sort, view } }) => ({ folder, q, sort, view }),
  loader: ({ context, params, deps }) =>
    loadPage<ProjectLibraryPageQuery>(context.graph.environment, projectLibraryPageQuery, {
      ...context.access,
      ...libraryVariables(deps, context.access.canReadInternal),
      id: params.projectId,
    }),
  component: lazyRouteComponent(() => import("./pages/library/ProjectLibraryPage"), "ProjectLibraryPage"),
});

const validChanges = (search: Record<string, unknown>): ChangesSearch => validChangesSearch(search);

const projectChanges = createRoute({
  getParentRoute: () => project,
  path: "changes",
  validateSearch: validChanges,
  loaderDeps: ({ search: { q, state, turn, sort } }) => ({ q, state, turn, sort }),
  loader: ({ context, params, deps }) =>
    loadPage<ProjectChangesPageQuery>(context.graph.environment, projectChangesPageQuery, {
      ...context.access,
      ...changesVariables({ ...deps, project: params.projectId }),
      id: params.projectId,
    }),
  component: lazyRouteComponent(() => import("./pages/changes/ProjectChangesPage"), "ProjectChangesPage"),
});

const newChange = createRoute({
  getParentRoute: () => inside,
  path: "projects/$projectId/changes/new",
  loader: ({ context, params }) =>
    loadPage<NewChangePageQuery>(context.graph.environment, newChangePageQuery, { ...context.access, id: params.projectId }),
  component: lazyRouteComponent(() => import("./pages/changes/NewChangePage"), "NewChangePage"),
});

const changes = createRoute({
  getParentRoute: () => inside,
  path: "changes",
  validateSearch: validChanges,
  loaderDeps: ({ search: { q, state, project: of, turn, sort } }) => ({ q, state, project: of, turn, sort }),
  loader: ({ context, deps }) =>
    loadPage<ChangesPageQuery>(context.graph.environment, changesPageQuery, { ...context.access, ...changesVariables(deps) }),
  pendingComponent: TableSkeleton,
  component: lazyRouteComponent(() => import("./pages/changes/ChangesPage"), "ChangesPage"),
});

const change = createRoute({
  getParentRoute: () => inside,
  path: "changes/$changeId",
  loader: ({ context, params }) =>
    loadPage<ChangePageQuery>(context.graph.environment, changePageQuery, { ...context.access, id: params.changeId }),
  pendingComponent: ChangeSkeleton,
  component: lazyRouteComponent(() => import("./pages/changes/ChangePage"), "ChangePage"),
});

const document = createRoute({
  getParentRoute: () => inside,
  path: "documents/$documentId",
  validateSearch: (search: Record<string, unknown>): DocumentSearch => validDocumentSearch(search),
  loader: ({ context, params }) =>
    loadPage<DocumentPageQuery>(context.graph.environment, documentPageQuery, { ...context.access, id: params.documentId }),
  pendingComponent: DocumentSkeleton,
  component: lazyRouteComponent(() => import("./pages/documents/DocumentPage"), "DocumentPage"),
});

const review = createRoute({
  getParentRoute: () => inside,
  path: "reviews/$reviewId",
  loader: ({ context, params }) =>
    loadPage<ReviewPageQuery>(context.graph.environment, reviewPageQuery, { ...context.access, id: params.reviewId }),
  pendingComponent: DocumentSkeleton,
  component: lazyRouteComponent(() => import("./pages/reviews/ReviewPage"), "ReviewPage"),
});

/** Unknown addresses stay inside the shell: the way back is at hand. */
const elsewhere = createRoute({ getParentRoute: () => inside, path: "$", component: NotFoundPage });

export const routeTree = root.addChildren([
  outside.addChildren([signIn, signInByMail, forgotPassword, signInLink, resetPassword]),
  inside.addChildren([
    today,
    clients,
    client,
    clientLibrary,
    projects,
    newProject,
    editProject,
    project.addChildren([overview, board, list, projectChanges, projectLibrary]),
    newChange,
    changes,
    change,
    document,
    review,
    elsewhere,
  ]),
]);
