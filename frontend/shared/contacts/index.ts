export { Contacts } from "./Contacts";
