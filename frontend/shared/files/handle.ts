/** The file behind a handle, if the browser gives it; `mayAsk` only while a person has just pressed something. */
export async function readAgain(handle: FileSystemFileHandle | undefined, mayAsk: boolean): Promise<File | null> {
  if (!handle) return null;
  const asked = handle as FileSystemFileHandle & {
    queryPermission?(how: { mode: "read" }): Promise<PermissionState>;
    requestPermission?(how: { mode: "read" }): Promise<PermissionState>;
  };
  try {
    const given = mayAsk ? await asked.requestPermission?.({ mode: "read" }) : await asked.queryPermission?.({ mode: "read" });
    return given === "granted" ? await handle.getFile() : null;
  } catch {
    return null;
  }
}
