"""What the mailbox says, in both languages."""

from __future__ import annotations

WORDS = {
    "en": {
        "title": "Mailbox",
        "about": "This is a demonstration: whatever it sends to anybody stays here.",
        "empty": "No mail yet. Ask for a link to sign in, and it appears here.",
        "all": "All mail",
        "from": "From",
        "to": "To",
        "sent": "Sent",
        "text": "As plain text",
        "missing": "This mail is not here any more. The newest 500 are kept.",
    },
    "zh-CN": {
        "title": "邮箱",
        "about": "这是演示环境：发给任何人的邮件都只会留在这里。",
        "empty": "还没有邮件。申请一个登录链接，它就会出现在这里。",
        "all": "全部邮件",
        "from": "发件人",
        "to": "收件人",
        "sent": "发送时间",
        "text": "纯文本版本",
        "missing": "这封邮件已经不在了。这里只保留最新的 500 封。",
    },
}
