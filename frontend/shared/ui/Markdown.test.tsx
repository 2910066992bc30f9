import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";

import { MarkdownText } from "./MarkdownText";

afterEach(cleanup);

it("formats what people type", () => {
  render(<MarkdownText>{"Two **strong** words\nand a second line\n\n- one\n- two"}</MarkdownText>);
  expect(screen.getByText("strong").tagName).toBe("STRONG");
  expect(screen.getAllByRole("listitem")).toHaveLength(2);
  expect(document.querySelector("br")).toBeTruthy();
});

it("lets no markup, script or foreign picture in", () => {
  render(
    <MarkdownText>
      {"<script>alert(1)</script><img src=x onerror=alert(1)>\n\n[press](javascript:alert(1)) ![seen](https://else.example/p.png)"}
    </MarkdownText>,
  );
  expect(document.querySelector("script, img")).toBeNull();
  expect(screen.getByText("press").getAttribute("href") ?? "").toBe("");
  expect(screen.getByRole("link", { name: "seen" }).getAttribute("rel")).toContain("noopener");
});

it("does not let a comment's heading outrank the page's", () => {
  render(<MarkdownText>{"# Loud"}</MarkdownText>);
  expect(screen.queryByRole("heading")).toBeNull();
  expect(screen.getByText("Loud")).toBeTruthy();
});
