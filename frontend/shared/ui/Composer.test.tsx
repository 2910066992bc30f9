import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import type { ComponentProps } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { Composer } from "./Composer";
import { dropAllDrafts, readDraft } from "./draft";

i18n.loadAndActivate({ locale: "en", messages: {} });

// The growing text field waits for fonts, which this test environment does not have.
Object.defineProperty(document, "fonts", { value: new EventTarget() });

type Props = ComponentProps<typeof Composer>;

function compose(props: Partial<Props> = {}) {
  const onSend = vi.fn<Props["onSend"]>(() => Promise.resolve());
  const all: Props = { thread: "task:tsk_1", viewer: "usr_1", side: "firm", firm: "Northgate", client: "Acme", onSend, ...props };
  const tree = (next: Props) => (
    <I18nProvider i18n={i18n}>
      <MantineProvider env="test">
        <Composer {...next} />
      </MantineProvider>
    </I18nProvider>
  );
  const view = render(tree(all));
  return { onSend, again: (next: Partial<Props>) => view.rerender(tree({ ...all, ...next })), unmount: view.unmount };
}

const field = () => screen.getByRole<HTMLTextAreaElement>("textbox");
const type = (text: string) => fireEvent.change(field(), { target: { value: text } });

beforeEach(() => localStorage.clear());
afterEach(cleanup);

it("starts as a note for us and names its audience everywhere", () => {
  compose();
  expect(screen.getByRole("textbox", { name: "Note for us" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Note for us" })).toBeTruthy();
  expect(screen.getByText("Only Northgate sees this")).toBeTruthy();
});

it("changes as a whole when the audience does", async () => {
  const { onSend } = compose();
  fireEvent.click(screen.getByRole("radio", { name: "Comment to Acme" }));
  expect(screen.getByText("Acme sees this")).toBeTruthy();
  type("Will they be there?");
  fireEvent.click(screen.getByRole("button", { name: "Comment to Acme" }));
  await waitFor(() => expect(onSend).toHaveBeenCalledWith("Will they be there?", "SHARED"));
  await waitFor(() => expect(field().value).toBe(""));
});

it("offers no comment to a client who cannot see the thing", () => {
  compose({ canShare: false, startAudience: "SHARED" });
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "Comment to Acme" }).disabled).toBe(true);
  expect(screen.getByRole("button", { name: "Note for us" })).toBeTruthy();
});

it("knows one audience in the portal", () => {
  compose({ side: "client" });
  expect(screen.queryByRole("radio")).toBeNull();
  expect(screen.getByText("Northgate and your colleagues see this")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Send to Northgate" })).toBeTruthy();
});

it("keeps the text when sending fails, and says why", async () => {
  compose({ onSend: () => Promise.reject(new Error("The server cannot be reached.")) });
  type("Nine came as the wrong model.");
  fireEvent.keyDown(field(), { key: "Enter", ctrlKey: true });
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("The server cannot be reached.");
  expect(field().value).toBe("Nine came as the wrong model.");
  expect(readDraft({ app: "staff", viewer: "usr_1" }, "task:tsk_1")?.body).toBe("Nine came as the wrong model.");
});

it("does not send while an input method composes, nor when empty", () => {
  const { onSend } = compose();
  fireEvent.keyDown(field(), { key: "Enter", ctrlKey: true });
  type("你好");
  fireEvent.keyDown(field(), { key: "Enter", ctrlKey: true, isComposing: true });
  expect(onSend).not.toHaveBeenCalled();
});

it("keeps a draft with its audience, and takes neither to another thread", () => {
  const { again, unmount } = compose();
  fireEvent.click(screen.getByRole("radio", { name: "Comment to Acme" }));
  type("Half a sentence");
  again({ thread: "task:tsk_2" });
  expect(field().value).toBe("");
  expect(screen.getByRole("button", { name: "Note for us" })).toBeTruthy();
  unmount();
  compose();
  expect(field().value).toBe("Half a sentence");
  expect(screen.getByRole("button", { name: "Comment to Acme" })).toBeTruthy();
});

it("keeps a draft from the other app and from the next person in the same browser", () => {
  const { unmount } = compose();
  type("They must not hear that it costs us twice as much.");
  unmount();
  const portal = compose({ side: "client" });
  expect(field().value).toBe("");
  type("When will it be done?");
  portal.unmount();
  const colleague = compose({ viewer: "usr_2" });
  expect(field().value).toBe("");
  type("Mine");
  colleague.unmount();

  dropAllDrafts({ app: "staff", viewer: "usr_1" });
  expect(readDraft({ app: "staff", viewer: "usr_1" }, "task:tsk_1")).toBeNull();
  expect(readDraft({ app: "portal", viewer: "usr_1" }, "task:tsk_1")?.body).toBe("When will it be done?");
  expect(readDraft({ app: "staff", viewer: "usr_2" }, "task:tsk_1")?.body).toBe("Mine");
});
