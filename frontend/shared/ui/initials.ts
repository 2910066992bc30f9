/** Surnames of two characters that are common enough to meet in an address book. */
const COMPOUND_SURNAMES = ["欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯"];

const HAN = /^\p{Script=Han}/u;

/** "Mei Chen" → "MC", "Dana" → "D", "陈玫" → "陈", "欧阳明" → "欧阳". */
export function initials(name: string): string {
  const trimmed = name.trim();
  if (HAN.test(trimmed)) {
    const compound = COMPOUND_SURNAMES.find((surname) => trimmed.startsWith(surname));
    return compound ?? Array.from(trimmed)[0] ?? "";
  }
  const words = trimmed.split(/\s+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const first = words[0] ?? "";
  const last = words.length > 1 ? (words[words.length - 1] ?? "") : "";
  return [first, last].map((word) => Array.from(word)[0] ?? "").join("").toLocaleUpperCase("en");
}
