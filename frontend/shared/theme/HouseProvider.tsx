import "@mantine/core/styles.layer.css";
import "./fonts.css";
import "./tokens.css";
import "./base.css";

import { MantineProvider } from "@mantine/core";
import { type ReactNode, useLayoutEffect } from "react";

import { schemeManager } from "./scheme";
import { cssVariablesResolver, type House, portalTheme, staffTheme } from "./theme";

/** Mantine in the clothes of one house. `data-house` stands on <html>: menus and modals are rendered into <body>. */
export function HouseProvider({ house, children }: { readonly house: House; readonly children: ReactNode }) {
  useLayoutEffect(() => {
    document.documentElement.dataset.house = house;
  }, [house]);
  return (
    <MantineProvider
      theme={house === "portal" ? portalTheme : staffTheme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
    >
      {children}
    </MantineProvider>
  );
}
