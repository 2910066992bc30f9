interface NextVersionProps {
  readonly documentId: string;
  readonly canUpload: boolean;
}

/** Where the next version of a document is sent from; nothing as long as files cannot be sent from this page. */
export function NextVersion(_props: NextVersionProps) {
  return null;
}
