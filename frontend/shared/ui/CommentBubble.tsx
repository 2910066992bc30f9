import { useId } from "react";

import { type Audience, AudienceSign, AudienceSurface, type Parties, type Side } from "./Audience";
import classes from "./CommentBubble.module.css";
import { Dot } from "./Dot";
import { Markdown } from "./Markdown";
import { PersonMark } from "./PersonMark";
import { Moment } from "./When";

interface CommentBubbleProps extends Parties {
  readonly author: string;
  readonly authorSide: Side;
  /** Whose house the author is of, in muted beside the name: "Acme". */
  readonly authorOf?: string | undefined;
  readonly audience: Audience;
  readonly createdAt: string;
  /** Markdown. */
  readonly body: string;
  /**
   * `signed` (staff): ground, edge, icon and words say who sees it. `plain` (portal): everything there is shared, a
   * sign on every line would only make readers wonder what is not.
   */
  readonly look?: "signed" | "plain" | undefined;
}

export function CommentBubble(props: CommentBubbleProps) {
  const { author, authorSide, authorOf, audience, createdAt, body, firm, client, look = "signed" } = props;
  const nameId = useId();
  const head = (
    <header className={classes.head}>
      <span className={classes.author}>
        <PersonMark name={author} side={authorSide} size={look === "plain" ? "medium" : "small"} />
        <span className={classes.who}>
          <span id={nameId} className={classes.name}>
            {author}
          </span>{" "}
          <span className={classes.meta}>
            {authorOf !== undefined && (
              <>
                {authorOf}
                <Dot />
              </>
            )}
            <Moment at={createdAt} />
          </span>
        </span>
      </span>
      {look === "signed" && (
        <span className={classes.sign}>
          <AudienceSign audience={audience} firm={firm} client={client} />
        </span>
      )}
    </header>
  );
  const text = (
    <div className={classes.body}>
      <Markdown>{body}</Markdown>
    </div>
  );
  return (
    <article className={classes.comment} data-look={look} aria-labelledby={nameId}>
      {look === "plain" ? (
        <>
          {head}
          {text}
        </>
      ) : (
        <AudienceSurface audience={audience} className={classes.surface}>
          {head}
          {text}
        </AudienceSurface>
      )}
    </article>
  );
}
