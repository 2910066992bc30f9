import {
  Button,
  Checkbox,
  createTheme,
  type CSSVariablesResolver,
  Drawer,
  Input,
  Menu,
  Modal,
  Popover,
  Select,
  Table,
  Tabs,
  Tooltip,
  type MantineColorsTuple,
  type MantineThemeOverride,
  type VariantColorsResolver,
  defaultVariantColorsResolver,
} from "@mantine/core";

export type House = "staff" | "portal";

const verdigris: MantineColorsTuple = [
  "#EFF6F4", "#E1EEEA", "#C2DED7", "#98CABF", "#63BFAF", "#3C9C8D", "#27806F", "#1B6B61", "#15564E", "#0F4039",
];

/** INTERNAL only. */
const ochre: MantineColorsTuple = [
  "#FBF0D9", "#F6E2B8", "#EFC36E", "#E3AE4D", "#C28A2C", "#B87A12", "#96620C", "#7A4F06", "#6E4703", "#4A2F02",
];

/**
 * Mantine's autoContrast decides once, for the light shade, and leaves white on #63BFAF in dark (2.2:1). The roles
 * know both schemes.
 */
const variantColorResolver: VariantColorsResolver = (input) => {
  const resolved = defaultVariantColorsResolver(input);
  const isInternal = input.color === "ochre";
  switch (input.variant) {
    case "filled":
      return isInternal
        ? { background: "var(--internal-solid)", hover: "var(--internal-solid)", color: "var(--on-internal)", border: "1px solid transparent" }
        : { background: "var(--accent)", hover: "var(--accent-hover)", color: "var(--on-accent)", border: "1px solid transparent" };
    case "default":
      return { background: "var(--raised)", hover: "var(--hover)", color: "var(--ink)", border: "1px solid var(--line-strong)" };
    case "subtle":
    case "transparent":
      return {
        background: "transparent",
        hover: input.variant === "subtle" ? "var(--hover)" : "transparent",
        color: isInternal ? "var(--internal-ink)" : input.color === "gray" ? "var(--muted)" : "var(--ink)",
        border: "1px solid transparent",
      };
    case "light":
      return isInternal
        ? { background: "var(--internal-soft)", hover: "var(--internal-soft)", color: "var(--internal-ink)", border: "1px solid transparent" }
        : { background: "var(--accent-soft)", hover: "var(--selected)", color: "var(--accent-ink)", border: "1px solid transparent" };
    default:
      return resolved;
  }
};

/** Mantine's own roles, said in ours. Under both schemes: Mantine writes its values there, which outrank `variables`. */
const roles: Record<string, string> = {
  "--mantine-color-body": "var(--paper)",
  "--mantine-color-text": "var(--ink)",
  "--mantine-color-bright": "var(--ink)",
  "--mantine-color-dimmed": "var(--muted)",
  "--mantine-color-placeholder": "var(--muted)",
  "--mantine-color-anchor": "var(--accent-ink)",
  "--mantine-color-default": "var(--raised)",
  "--mantine-color-default-hover": "var(--hover)",
  "--mantine-color-default-color": "var(--ink)",
  "--mantine-color-default-border": "var(--line-control)",
  "--mantine-color-disabled": "var(--sunken)",
  "--mantine-color-disabled-color": "var(--muted)",
  "--mantine-color-disabled-border": "var(--line)",
  "--mantine-color-error": "var(--late)",
  "--mantine-color-success": "var(--done)",
  "--mantine-primary-color-filled": "var(--accent)",
  "--mantine-primary-color-filled-hover": "var(--accent-hover)",
  "--mantine-primary-color-light": "var(--accent-soft)",
  "--mantine-primary-color-light-hover": "var(--selected)",
  "--mantine-primary-color-light-color": "var(--accent-ink)",
  "--mantine-primary-color-contrast": "var(--on-accent)",
  "--mantine-color-verdigris-filled": "var(--accent)",
  "--mantine-color-verdigris-filled-hover": "var(--accent-hover)",
  "--mantine-color-verdigris-light": "var(--accent-soft)",
  "--mantine-color-verdigris-light-hover": "var(--selected)",
  "--mantine-color-verdigris-light-color": "var(--accent-ink)",
};

/** What Mantine's own styles take from its greys (hover, lines, floating surfaces), said in our roles. */
const lightGreys: Record<string, string> = {
  "--mantine-color-white": "var(--raised)",
  "--mantine-color-gray-0": "var(--hover)",
  "--mantine-color-gray-1": "var(--hover)",
  "--mantine-color-gray-2": "var(--line)",
  "--mantine-color-gray-3": "var(--line-strong)",
  "--mantine-color-gray-4": "var(--line-strong)",
  "--mantine-color-gray-5": "var(--muted)",
  "--mantine-color-gray-6": "var(--muted)",
  "--mantine-color-gray-7": "var(--ink)",
};

const darkGreys: Record<string, string> = {
  "--mantine-color-dark-0": "var(--ink)",
  "--mantine-color-dark-1": "var(--ink)",
  "--mantine-color-dark-2": "var(--muted)",
  "--mantine-color-dark-3": "var(--muted)",
  "--mantine-color-dark-4": "var(--line-strong)",
  "--mantine-color-dark-5": "var(--hover)",
  "--mantine-color-dark-6": "var(--raised)",
  "--mantine-color-dark-7": "var(--raised)",
  "--mantine-color-dark-8": "var(--sunken)",
  "--mantine-color-dark-9": "var(--sunken)",
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...roles, ...lightGreys },
  dark: { ...roles, ...darkGreys },
});

function houseTheme(house: House): MantineThemeOverride {
  const isPortal = house === "portal";
  const title = { fontSize: "var(--fs-title)", lineHeight: "var(--lh-title)", fontWeight: isPortal ? "400" : "600" };
  const plain = { fontSize: "var(--fs-body)", lineHeight: "var(--lh-body)", fontWeight: "600" };
  const control = { style: { "--input-height": "var(--control)" } };
  const pop = { transitionProps: { duration: 80 }, shadow: "pop" } as const;
  return createTheme({
    primaryColor: "verdigris",
    primaryShade: { light: 7, dark: 4 },
    colors: { verdigris, ochre },
    variantColorResolver,
    fontFamily: "var(--font-ui)",
    fontFamilyMonospace: "var(--font-mono)",
    headings: {
      fontFamily: isPortal ? "var(--font-serif)" : "var(--font-ui)",
      fontWeight: "600",
      sizes: { h1: title, h2: plain, h3: plain, h4: plain, h5: plain, h6: plain },
    },
    // Five Mantine names, three sizes.
    fontSizes: { xs: "var(--fs-meta)", sm: "var(--fs-body)", md: "var(--fs-body)", lg: "var(--fs-title)", xl: "var(--fs-title)" },
    lineHeights: { xs: "var(--lh-meta)", sm: "var(--lh-body)", md: "var(--lh-body)", lg: "var(--lh-title)", xl: "var(--lh-title)" },
    spacing: { xs: "4px", sm: "8px", md: "16px", lg: "24px", xl: "32px" },
    radius: { xs: "4px", sm: "6px", md: "6px", lg: "10px", xl: "999px" },
    defaultRadius: "sm",
    shadows: { xs: "none", sm: "none", md: "var(--shadow-pop)", lg: "var(--shadow-pop)", xl: "var(--shadow-pop)", pop: "var(--shadow-pop)" },
    respectReducedMotion: true,
    cursorType: "pointer",
    focusRing: "auto",
    components: {
      Button: Button.extend({
        defaultProps: { variant: "default" },
        vars: () => ({ root: { "--button-height": "var(--control)", "--button-padding-x": isPortal ? "20px" : "12px", "--button-fz": "var(--fs-body)" } }),
        styles: { label: { fontWeight: 500 } },
      }),
      ActionIcon: {
        defaultProps: { variant: "subtle", color: "gray" },
        vars: () => ({ root: { "--ai-size": "var(--control)" } }),
      },
      Input: Input.extend({
        vars: (_theme, props) => ({
          wrapper: {
            "--input-height": "var(--control)", "--input-fz": "var(--fs-body)", "--input-bg": "var(--raised)",
            // Mantine's own grey is under 3:1 on paper; errors and the unstyled variant keep their own edge.
            ...((props.variant ?? "default") === "default" && !props.error ? { "--input-bd": "var(--line-control)" } : {}),
          } as Record<string, string>,
        }),
      }),
      InputWrapper: { styles: { label: { fontWeight: 500, marginBottom: 4 }, error: { color: "var(--late)", fontSize: "var(--fs-meta)", lineHeight: "var(--lh-meta)" },
          description: { color: "var(--muted)", fontSize: "var(--fs-meta)", lineHeight: "var(--lh-meta)" } } },
      Select: Select.extend({ defaultProps: { ...control, comboboxProps: pop } }),
      Checkbox: Checkbox.extend({ defaultProps: { iconColor: "var(--on-accent)" } }),
      Menu: Menu.extend({
        defaultProps: pop,
        styles: {
          dropdown: { background: "var(--raised)", borderColor: "var(--line-strong)" },
          item: { minHeight: isPortal ? 44 : 30, padding: "4px 10px", gap: 2 },
        },
      }),
      Popover: Popover.extend({ defaultProps: pop }),
      Tooltip: Tooltip.extend({
        defaultProps: { transitionProps: { duration: 80 }, openDelay: 300 },
        styles: { tooltip: { background: "var(--ink)", color: "var(--paper)", fontSize: "var(--fs-meta)", lineHeight: "var(--lh-meta)" } },
      }),
      Drawer: Drawer.extend({
        defaultProps: {
          position: "right", size: 536, withOverlay: false, trapFocus: false, lockScroll: false, closeOnClickOutside: false,
          transitionProps: { duration: 150 }, shadow: "none",
        },
        styles: { content: { background: "var(--raised)", boxShadow: "var(--shadow-drawer)" }, header: { background: "var(--raised)" } },
      }),
      Modal: Modal.extend({
        defaultProps: { transitionProps: { duration: 150 }, centered: true, overlayProps: { color: "var(--scrim)", backgroundOpacity: 1 } },
        styles: {
          content: { background: "var(--raised)", boxShadow: "var(--shadow-pop)" },
          header: { background: "var(--raised)" },
          title: { fontWeight: 600, lineHeight: "var(--lh-body)", overflowWrap: "anywhere" },
          overlay: { background: "var(--scrim)" },
        },
      }),
      Table: Table.extend({ defaultProps: { verticalSpacing: 0, horizontalSpacing: 12 } }),
      Tabs: Tabs.extend({ defaultProps: { color: "verdigris" } }),
      Badge: { defaultProps: { variant: "light", tt: "none" } },
      Notification: { styles: { root: { boxShadow: "var(--shadow-pop)", background: "var(--raised)" } } },
    },
  });
}

export const staffTheme = houseTheme("staff");
export const portalTheme = houseTheme("portal");
