import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  type ErrorComponentProps,
  lazyRouteComponent,
  Outlet,
  redirect,
  useLocation,
  useRouter,
} from "@tanstack/react-router";
import { type ComponentProps, lazy } from "react";

import { type DocumentSearch, validDocumentSearch } from "../shared/documents/search";
import { TimeZoneProvider } from "../shared/format";
import { UploadsProvider } from "../shared/files";
import { type Graph, isGraphError, ViewerProvider } from "../shared/graph";
import { followViewerLanguage } from "../shared/i18n";
import { Bone, ErrorState } from "../shared/ui";
import { Layout } from "./Layout";
import { placeOf, safeNext } from "./next";
import { NotFoundPage } from "./NotFound";
import { DocumentMissing } from "./pages/documents/DocumentMissing";
import { DocumentSkeleton } from "./pages/documents/DocumentSkeleton";
import { HomePage, HomeSkeleton } from "./pages/home/HomePage";
import { LibrarySkeleton } from "./pages/library/LibrarySkeleton";
import { validLibrarySearch } from "./pages/library/librarySearch";
import { MeSkeleton } from "./pages/me/MeSkeleton";
import { PeopleSkeleton } from "./pages/people/PeopleSkeleton";
import { ProjectMissing } from "./pages/projects/ProjectMissing";
import { ProjectSkeleton } from "./pages/projects/ProjectSkeleton";
import { ProjectsPage, ProjectsSkeleton } from "./pages/projects/ProjectsPage";
import { RequestMissing } from "./pages/requests/RequestMissing";
import { RequestSkeleton } from "./pages/requests/RequestSkeleton";
import { RequestsSkeleton } from "./pages/requests/RequestsSkeleton";
import { type RequestsSearch, validRequestsSearch } from "./pages/requests/requestsSearch";
import { ReviewMissing } from "./pages/reviews/ReviewMissing";
import { SignInPage } from "./pages/session/SignInPage";
import { TaskMissing } from "./pages/tasks/TaskMissing";
import { TaskSkeleton } from "./pages/tasks/TaskSkeleton";
import classes from "./routes.module.css";
import { PageFrame } from "./usePageQuery";

interface RouterContext {
  readonly graph: Graph;
}

// Sign-in and home come at once; what lies behind them is fetched when a finger or the mouse is on its link.
const loadProjectPage = () => import("./pages/projects/ProjectPage");
const loadTaskPage = () => import("./pages/tasks/TaskPage");
const loadProjectLibrary = () => import("./pages/library/ProjectLibrary");
const loadDocumentsPage = () => import("./pages/library/DocumentsPage");
const loadPeoplePage = () => import("./pages/people/PeoplePage");
const loadMePage = () => import("./pages/me/MePage");
const loadDocumentPage = () => import("./pages/documents/PortalDocumentPage");
const loadRequestsPage = () => import("./pages/requests/RequestsPage");
const loadRequestPage = () => import("./pages/requests/RequestPage");
const loadAskPage = () => import("./pages/requests/AskPage");
const loadReviewPage = () => import("./pages/reviews/PortalReviewPage");
const RequestLinkPage = lazyRouteComponent(() => import("../shared/session/RequestLinkPage"), "RequestLinkPage");
const SignInLinkPage = lazyRouteComponent(() => import("../shared/session/SignInLinkPage"), "SignInLinkPage");
const ResetPasswordPage = lazyRouteComponent(() => import("../shared/session/ResetPasswordPage"), "ResetPasswordPage");
const InvitationPage = lazyRouteComponent(() => import("./pages/session/InvitationPage"), "InvitationPage");
const ProjectPage = lazy(() => loadProjectPage().then((module) => ({ default: module.ProjectPage })));
const TaskPage = lazy(() => loadTaskPage().then((module) => ({ default: module.TaskPage })));
const ProjectLibrary = lazy(() => loadProjectLibrary().then((module) => ({ default: module.ProjectLibrary })));
const DocumentsPage = lazy(() => loadDocumentsPage().then((module) => ({ default: module.DocumentsPage })));
const DocumentPage = lazy(() => loadDocumentPage().then((module) => ({ default: module.PortalDocumentPage })));
const ReviewPage = lazy(() => loadReviewPage().then((module) => ({ default: module.PortalReviewPage })));
const RequestsPage = lazy(() => loadRequestsPage().then((module) => ({ default: module.RequestsPage })));
const RequestPage = lazy(() => loadRequestPage().then((module) => ({ default: module.RequestPage })));
const AskPage = lazy(() => loadAskPage().then((module) => ({ default: module.AskPage })));
const PeoplePage = lazy(() => loadPeoplePage().then((module) => ({ default: module.PeoplePage })));
const MePage = lazy(() => loadMePage().then((module) => ({ default: module.MePage })));

const root = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  errorComponent: StartFailed,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: (search): { next?: string } => (search.next === undefined ? {} : { next: safeNext(search.next) }),
  beforeLoad: async ({ context, search }) => {
    const { viewer, firm } = await context.graph.boot();
    if (viewer) throw redirect({ ...placeOf(search.next), replace: true });
    return { firm };
  },
  component: function SignIn() {
    const { graph, firm } = signIn.useRouteContext();
    const { next } = signIn.useSearch();
    return <SignInPage graph={graph} firm={firm} next={safeNext(next)} />;
  },
});

/** What a mail leads to: for everybody, signed in or not. */
const byMail = createRoute({
  getParentRoute: () => root,
  id: "by-mail",
  beforeLoad: ({ context }) => context.graph.boot(),
});

const signInByMail = createRoute({
  getParentRoute: () => byMail,
  path: "/sign-in-by-mail",
  component: function SignInByMail() {
    return <RequestLinkPage {...byMail.useRouteContext()} purpose="SIGN_IN" />;
  },
});

const forgotPassword = createRoute({
  getParentRoute: () => byMail,
  path: "/forgot-password",
  component: function ForgotPassword() {
    return <RequestLinkPage {...byMail.useRouteContext()} purpose="RESET" />;
  },
});

const signInLink = createRoute({
  getParentRoute: () => byMail,
  path: "/sign-in-link",
  component: function SignInLink() {
    return <SignInLinkPage {...byMail.useRouteContext()} />;
  },
});

const resetPassword = createRoute({
  getParentRoute: () => byMail,
  path: "/reset-password",
  component: function ResetPassword() {
    return <ResetPasswordPage {...byMail.useRouteContext()} />;
  },
});

const invitation = createRoute({
  getParentRoute: () => byMail,
  path: "/invitation",
  component: function Invitation() {
    return <InvitationPage {...byMail.useRouteContext()} />;
  },
});

/** Everything that needs a sign-in. */
const inside = createRoute({
  getParentRoute: () => root,
  id: "inside",
  beforeLoad: async ({ context, location }) => {
    const { viewer, firm } = await context.graph.boot();
    if (!viewer) {
      const next = location.pathname + location.searchStr;
      throw redirect({ to: "/sign-in", search: next === "/" ? {} : { next }, replace: true });
    }
    await followViewerLanguage(viewer.locale);
    return { signedIn: { viewer, firm } };
  },
  component: function Inside() {
    const { signedIn } = inside.useRouteContext();
    return (
      <ViewerProvider value={signedIn}>
        <TimeZoneProvider timeZone={signedIn.viewer.timeZone}>
          <UploadsProvider app="portal">
            <Layout>
              <Outlet />
            </Layout>
          </UploadsProvider>
        </TimeZoneProvider>
      </ViewerProvider>
    );
  },
});

const home = createRoute({
  getParentRoute: () => inside,
  path: "/",
  component: () => (
    <Framed skeleton={<HomeSkeleton />}>
      <HomePage />
    </Framed>
  ),
});

const projects = createRoute({
  getParentRoute: () => inside,
  path: "/projects",
  component: () => (
    <Framed skeleton={<ProjectsSkeleton />}>
      <ProjectsPage />
    </Framed>
  ),
});

const project = createRoute({
  getParentRoute: () => inside,
  path: "/projects/$projectId",
  loader: () => void loadProjectPage(),
  component: function Project() {
    const { projectId } = project.useParams();
    return (
      <Framed skeleton={<ProjectSkeleton />} missing={<ProjectMissing />}>
        <ProjectPage projectId={projectId} />
      </Framed>
    );
  },
});

const task = createRoute({
  getParentRoute: () => inside,
  path: "/projects/$projectId/tasks/$taskId",
  loader: () => void loadTaskPage(),
  component: function Task() {
    const { projectId, taskId } = task.useParams();
    return (
      <Framed skeleton={<TaskSkeleton />} missing={<TaskMissing />}>
        <TaskPage projectId={projectId} taskId={taskId} />
      </Framed>
    );
  },
});

const projectLibrary = createRoute({
  getParentRoute: () => inside,
  path: "/projects/$projectId/documents",
  validateSearch: (search: Record<string, unknown>) => validLibrarySearch(search),
  loader: () => void loadProjectLibrary(),
  component: function ProjectDocuments() {
    const { projectId } = projectLibrary.useParams();
    const search = projectLibrary.useSearch();
    return (
      <Framed skeleton={<LibrarySkeleton />} missing={<ProjectMissing />}>
        <ProjectLibrary projectId={projectId} search={search} />
      </Framed>
    );
  },
});

const document = createRoute({
  getParentRoute: () => inside,
  path: "/documents/$documentId",
  validateSearch: (search): DocumentSearch => validDocumentSearch(search),
  loader: () => void loadDocumentPage(),
  component: function Document() {
    const { documentId } = document.useParams();
    return (
      <Framed skeleton={<DocumentSkeleton />} missing={<DocumentMissing />}>
        <DocumentPage documentId={documentId} />
      </Framed>
    );
  },
});

const documents = createRoute({
  getParentRoute: () => inside,
  path: "/documents",
  validateSearch: (search: Record<string, unknown>) => validLibrarySearch(search),
  loader: () => void loadDocumentsPage(),
  component: function Documents() {
    const search = documents.useSearch();
    return (
      <Framed skeleton={<LibrarySkeleton />}>
        <DocumentsPage search={search} />
      </Framed>
    );
  },
});

const review = createRoute({
  getParentRoute: () => inside,
  path: "/reviews/$reviewId",
  loader: () => void loadReviewPage(),
  component: function Review() {
    const { reviewId } = review.useParams();
    return (
      <Framed skeleton={<DocumentSkeleton />} missing={<ReviewMissing />}>
        <ReviewPage reviewId={reviewId} />
      </Framed>
    );
  },
});

const requests = createRoute({
  getParentRoute: () => inside,
  path: "/requests",
  validateSearch: (search: Record<string, unknown>): RequestsSearch => validRequestsSearch(search),
  loader: () => void loadRequestsPage(),
  component: function Requests() {
    const search = requests.useSearch();
    return (
      <Framed skeleton={<RequestsSkeleton />}>
        <RequestsPage search={search} />
      </Framed>
    );
  },
});

const request = createRoute({
  getParentRoute: () => inside,
  path: "/requests/$requestId",
  loader: () => void loadRequestPage(),
  component: function Request() {
    const { requestId } = request.useParams();
    return (
      <Framed skeleton={<RequestSkeleton />} missing={<RequestMissing />}>
        <RequestPage requestId={requestId} />
      </Framed>
    );
  },
});

const ask = createRoute({
  getParentRoute: () => inside,
  path: "/ask",
  validateSearch: (search: Record<string, unknown>): Pick<RequestsSearch, "project"> => ({ project: validRequestsSearch(search).project }),
  loader: () => void loadAskPage(),
  component: function Ask() {
    const { project: projectId } = ask.useSearch();
    return (
      <Framed skeleton={<RequestSkeleton />}>
        <AskPage projectId={projectId} />
      </Framed>
    );
  },
});

const people = createRoute({
  getParentRoute: () => inside,
  path: "/people",
  loader: () => void loadPeoplePage(),
  component: () => (
    <Framed skeleton={<PeopleSkeleton />}>
      <PeoplePage />
    </Framed>
  ),
});

const me = createRoute({
  getParentRoute: () => inside,
  path: "/me",
  loader: () => void loadMePage(),
  component: () => (
    <Framed skeleton={<MeSkeleton />}>
      <MePage />
    </Framed>
  ),
});

/** Inside, so that a wrong address keeps the way around; signed out it leads to the sign-in first. */
const elsewhere = createRoute({ getParentRoute: () => inside, path: "$", component: NotFoundPage });

type FramedProps = Omit<ComponentProps<typeof PageFrame>, "place">;

function Framed(props: FramedProps) {
  const place = useLocation({ select: (location) => location.pathname });
  return <PageFrame key={place} place={place} {...props} />;
}

function StartFailed({ error }: ErrorComponentProps) {
  const router = useRouter();
  return (
    <main className={classes.alone}>
      <ErrorState
        title={isGraphError(error) ? error.message : undefined}
        onRetry={() => void router.invalidate()}
      />
    </main>
  );
}

/** Before it is known who reads, the page cannot be guessed; only the place of the firm's name can. */
function Opening() {
  return (
    <div className={classes.opening} aria-busy="true">
      <Bone width={24} height={24} />
      <Bone width={160} height={12} />
    </div>
  );
}

export function createPortalRouter(graph: Graph) {
  return createRouter({
    routeTree: root.addChildren([
      signIn,
      byMail.addChildren([signInByMail, forgotPassword, signInLink, resetPassword, invitation]),
      inside.addChildren([home, projects, project, task, projectLibrary, documents, document, review, requests, request, ask, people, me, elsewhere]),
    ]),
    basepath: "/portal",
    context: { graph },
    defaultPreload: "intent",
    scrollRestoration: true,
    defaultPendingComponent: Opening,
    defaultPendingMs: 150,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createPortalRouter>;
  }
}
