import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, it, vi } from "vitest";

import { DayField } from "./DayField";
import { hasUnreadableDay } from "./unreadableDay";

i18n.loadAndActivate({ locale: "en", messages: {} });

const onSend = vi.fn<(day: string | null) => void>();

function Form() {
  const [day, setDay] = useState<string | null>("2026-11-26");
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!hasUnreadableDay(event.currentTarget)) onSend(day);
      }}
    >
      <DayField label="Due" value={day} onChange={setDay} />
      <button type="submit">Send</button>
    </form>
  );
}

function open() {
  onSend.mockClear();
  render(
    <I18nProvider i18n={i18n}>
      <MantineProvider env="test">
        <Form />
      </MantineProvider>
    </I18nProvider>,
  );
}

const field = () => screen.getByLabelText<HTMLInputElement>("Due");
const write = (text: string) => fireEvent.change(field(), { target: { value: text } });
const send = () => fireEvent.click(screen.getByRole("button", { name: "Send" }));

afterEach(cleanup);

it("reads the day before the month and shows it in full", () => {
  open();
  expect(field().value).toBe("Thu 26 Nov 2026");
  write("1/12/2026");
  fireEvent.blur(field());
  expect(field().value).toBe("Tue 1 Dec 2026");
  send();
  expect(onSend).toHaveBeenCalledWith("2026-12-01");
});

it("keeps what it cannot read, says so, and keeps the form from being sent", () => {
  open();
  write("someday");
  expect(screen.queryByText(/Write it as/)).toBeNull();
  fireEvent.blur(field());
  expect(field().value).toBe("someday");
  expect(screen.getByText(/Write it as/)).toBeTruthy();
  send();
  expect(onSend).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(field());
  write("3 Dec 2026");
  expect(screen.queryByText(/Write it as/)).toBeNull();
  send();
  expect(onSend).toHaveBeenCalledWith("2026-12-03");
});

it("complains at Enter, before the field is left", () => {
  open();
  write("31/11/2026");
  fireEvent.keyDown(field(), { key: "Enter" });
  expect(screen.getByText(/Write it as/)).toBeTruthy();
});

it("takes the day away when the field is emptied", () => {
  open();
  write("");
  fireEvent.blur(field());
  send();
  expect(onSend).toHaveBeenCalledWith(null);
});
