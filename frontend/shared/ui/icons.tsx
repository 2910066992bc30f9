import type { SVGProps } from "react";

interface IconProps extends Omit<SVGProps<SVGSVGElement>, "children"> {
  readonly size?: number | string | undefined;
}

/** An open door: the client may come in. Tabler has none in outline, so this one is ours, on the same grid and stroke. */
export function IconOpenDoor({ size = 24, strokeWidth = 2, ...rest }: IconProps & { readonly strokeWidth?: number }) {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={strokeWidth}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      {...rest}
    >
      <path d="M3 21h18" />
      <path d="M6 21v-16a2 2 0 0 1 2 -2h10v18" />
      <path d="M18 3.5l-5.3 2.5a1.2 1.2 0 0 0 -.7 1.1v10.6a1.2 1.2 0 0 0 .8 1.1l5.2 2" />
      <path d="M15.2 12.2v.01" />
    </svg>
  );
}
