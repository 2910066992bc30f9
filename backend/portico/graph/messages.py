"""The words of problems and errors, in every language Portico speaks."""

from __future__ import annotations

from collections.abc import Mapping

Words = Mapping[str, str]

PROBLEMS: Mapping[str, Words] = {
    "CONFLICT": {
        "en": "Somebody changed this after you opened it. Nothing was saved; look at what it is now and decide again.",
        "zh-CN": "您打开之后，有人修改了此内容。您的更改尚未保存，请查看最新内容后再决定。",
    },
    "INVALID": {
        "en": "This value is not possible here. Nothing was saved.",
        "zh-CN": "此处不能使用这个值，更改尚未保存。",
    },
    "INVALID_DATES": {
        "en": "The finish lies before the start. Nothing was saved; change one of the two dates.",
        "zh-CN": "完成日期早于开始日期，更改尚未保存，请修改其中一个日期。",
    },
    "INVALID_TRANSITION": {
        "en": "A project cannot go from its phase to that one. Nothing was saved; choose the next phase.",
        "zh-CN": "项目不能从当前阶段直接进入该阶段，更改尚未保存，请选择下一阶段。",
    },
    "REQUIRED": {
        "en": "This must not be empty.",
        "zh-CN": "此项不能为空。",
    },
    "TOO_LONG": {
        "en": "This is longer than {most} characters. Nothing was saved; shorten it.",
        "zh-CN": "内容超过 {most} 个字符，尚未保存，请缩短后重试。",
    },
    "TOO_MANY": {
        "en": "There are more than {most} entries. Nothing was saved.",
        "zh-CN": "条目超过 {most} 个，更改尚未保存。",
    },
    "OUT_OF_RANGE": {
        "en": "This must lie between {least} and {most}. Nothing was saved.",
        "zh-CN": "数值须在 {least} 到 {most} 之间，更改尚未保存。",
    },
    "WRONG_CREDENTIALS": {
        "en": "The address or the password is not right. Try again.",
        "zh-CN": "邮箱或密码不正确，请重试。",
    },
    "TOO_MANY_ATTEMPTS": {
        "en": "Too many failed attempts. Wait {minutes} minutes and try again.",
        "zh-CN": "失败次数过多，请等待 {minutes} 分钟后重试。",
    },
    "TOO_MANY_LINKS": {
        "en": "Links were asked for too often. Nothing was sent; look for the last mail, or wait {minutes} minutes.",
        "zh-CN": "获取链接过于频繁，本次未发送。请查看已收到的邮件，或等待 {minutes} 分钟后重试。",
    },
    "WRONG_APP": {
        "en": "This account belongs to the other side: staff sign in at /app/, clients at /portal/.",
        "zh-CN": "此账号属于另一侧：员工请从 /app/ 登录，客户请从 /portal/ 登录。",
    },
    "SESSION_EXPIRED": {
        "en": "Your session has ended. Sign in again; what you typed is kept.",
        "zh-CN": "会话已结束，请重新登录，您输入的内容已保留。",
    },
    "LINK_EXPIRED": {
        "en": "This link is no longer good: it was used, or its time is over. Nothing was changed; ask for a new one.",
        "zh-CN": "此链接已失效：可能已被使用或已过期。未作任何更改，请重新获取链接。",
    },
    "INVALID_ADDRESS": {
        "en": "This is not a mail address that mail can be sent to. Nothing was sent; look at it again.",
        "zh-CN": "此邮箱地址无法接收邮件，尚未发送，请检查后重试。",
    },
    "PASSWORD_TOO_SHORT": {
        "en": "A password has at least {least} characters. Nothing was changed; three or four words are a good one.",
        "zh-CN": "密码至少需要 {least} 个字符，尚未更改，建议使用由几个词组成的短语。",
    },
    "ALREADY_A_CONTACT": {
        "en": "Somebody with this address is a contact already. Nothing was sent; look for them in the list.",
        "zh-CN": "使用此邮箱的联系人已存在，未发送邀请，请在列表中查找。",
    },
    "CAN_SIGN_IN": {
        "en": "This person can sign in already. Nothing was sent.",
        "zh-CN": "此人已可登录，未发送邀请。",
    },
    "INVITED_JUST_NOW": {
        "en": "An invitation was sent less than {minutes} minutes ago. Nothing was sent; it may still be on its way.",
        "zh-CN": "邀请在 {minutes} 分钟内刚发送过，未重复发送，请稍候查收。",
    },
    "TOO_MANY_INVITATIONS": {
        "en": "{most} people of this client were invited within a day. Nothing was sent; go on tomorrow.",
        "zh-CN": "该客户一天内已邀请 {most} 人，未发送邀请，请明天继续。",
    },
    "CANNOT_REMOVE_SELF": {
        "en": "You cannot take yourself out. Nothing was changed; ask another owner, or us.",
        "zh-CN": "您不能移除自己，未作更改，请联系其他所有者或我们。",
    },
    "NOT_SHARED": {
        "en": "The client does not see this, so it cannot be commented on for them. Share it first, or write a note.",
        "zh-CN": "客户看不到此内容，因此不能在此给客户留言。请先共享，或改为内部备注。",
    },
    "PROJECT_NOT_SHARED": {
        "en": "The project is not shared with the client. Share the project first.",
        "zh-CN": "项目尚未与客户共享，请先共享项目。",
    },
    "UNKNOWN_PERSON": {
        "en": "This person is not known here. Choose somebody from the list.",
        "zh-CN": "未找到此人，请从列表中选择。",
    },
    "NOT_ON_PROJECT": {
        "en": "This person is not on the project. Nothing was saved; ask the project manager to bring them in.",
        "zh-CN": "此人不在项目中，更改尚未保存。请让项目经理先将其加入项目。",
    },
    "WOULD_LOOP": {
        "en": "A task cannot stand below itself. Nothing was moved.",
        "zh-CN": "任务不能成为自己的下级，未作移动。",
    },
    "TOO_LARGE": {
        "en": "A file has at least one byte and at most {most} MiB. Nothing was sent; choose another file.",
        "zh-CN": "文件至少 1 字节，最大 {most} MiB。尚未上传，请选择其他文件。",
    },
    "OVER_QUOTA": {
        "en": "The files of this client would take up more than {most} GiB. Nothing was sent; remove some first.",
        "zh-CN": "该客户的文件将超过 {most} GiB 的限额。尚未上传，请先删除一些文件。",
    },
    "IN_TRASH": {
        "en": "This is in the trash. Nothing was changed; restore it first.",
        "zh-CN": "此内容在回收站中，未作更改，请先恢复。",
    },
    "IS_NEWEST": {
        "en": "This is the newest version already. Nothing was changed.",
        "zh-CN": "这已经是最新版本，未作更改。",
    },
    "NAME_TAKEN": {
        "en": "There is a folder of that name here already. Nothing was saved; choose another name.",
        "zh-CN": "此处已有同名文件夹，更改尚未保存，请使用其他名称。",
    },
    "TOO_DEEP": {
        "en": "Folders go {most} levels deep. Nothing was saved; choose a place further up.",
        "zh-CN": "文件夹最多 {most} 层，更改尚未保存，请选择更上层的位置。",
    },
    "NOT_NEWEST": {
        "en": "There is a newer version. Nothing was begun; have that one reviewed.",
        "zh-CN": "已有更新的版本，评审尚未发起，请对最新版本发起评审。",
    },
    "VERSION_NOT_SHARED": {
        "en": "The client does not see this version. Nothing was begun; share it, or review it in the firm alone.",
        "zh-CN": "客户看不到此版本，评审尚未发起。请先共享，或改为内部评审。",
    },
    "ROUND_OPEN": {
        "en": "A round of this document is open already. Nothing was begun; change or close that one.",
        "zh-CN": "此文档已有进行中的评审，未发起新的评审，请修改或关闭现有评审。",
    },
    "REVIEW_CLOSED": {
        "en": "This round is closed. Nothing was saved; what you wrote belongs to the round of the next version.",
        "zh-CN": "本轮评审已结束，内容尚未保存，请在下一版本的评审中提出。",
    },
    "HAS_DECIDED": {
        "en": "Somebody you want to leave out has decided already. Nothing was saved; keep them in the round.",
        "zh-CN": "您要移除的人员已作出决定，更改尚未保存，请保留该人员。",
    },
    "NOT_AN_APPROVER": {
        "en": "This person may not decide for the client. Nothing was saved; choose an owner or approver.",
        "zh-CN": "此人无权代表客户作出决定，更改尚未保存，请选择所有者或审批人。",
    },
    "MAY_NOT_DECIDE": {
        "en": "This person may not decide about this document. Nothing was saved; choose somebody else.",
        "zh-CN": "此人的角色无权对该文档作出决定，更改尚未保存，请选择其他人。",
    },
    "CHANGE_PAST_THIS": {
        "en": "This request has gone on in the meantime. Nothing was done; look at where it stands now.",
        "zh-CN": "此变更请求的状态已发生变化，未执行任何操作，请查看其当前状态。",
    },
    "NOT_ASSESSED": {
        "en": "Days and scope are not assessed yet. Nothing was offered; assess the request first.",
        "zh-CN": "尚未评估所需天数和范围，报价未发出，请先完成评估。",
    },
    "WRONG_PROOF": {
        "en": "The password or the code is not right. Nothing was decided; try again, or have a new code sent.",
        "zh-CN": "密码或验证码不正确，未作任何决定，请重试或重新获取验证码。",
    },
    "QUOTE_EXPIRED": {
        "en": "The last day of this quote is over. Nothing was decided; a new quote is needed.",
        "zh-CN": "此报价已过有效期，未作任何决定，需要重新报价。",
    },
    "ISSUE_PAST_THIS": {
        "en": "This issue has gone on in the meantime. Nothing was done; look at where it stands now.",
        "zh-CN": "此问题的状态已发生变化，未执行任何操作，请查看其当前状态。",
    },
    "ISSUE_INTERNAL": {
        "en": "The client does not see this issue, so it cannot wait for them. Nothing was done; raise one they see.",
        "zh-CN": "客户看不到此问题，因此不能等待客户答复。未执行任何操作，请另外提出一个客户可见的问题。",
    },
    "ISSUE_HAS_TASK": {
        "en": "A task was made of this issue already. Nothing was done; open that one.",
        "zh-CN": "此问题已转为任务，未重复创建，请打开已有任务。",
    },
    "IS_DUPLICATE": {
        "en": "The other issue is itself a duplicate. Nothing was merged; choose the one in which it goes on.",
        "zh-CN": "所选问题本身已合并到其他问题，未执行合并，请选择最终跟进的问题。",
    },
    "MERGE_WOULD_HIDE": {
        "en": "The client sees this issue and not the other one. Nothing was merged; merge that one into this.",
        "zh-CN": "客户可见此问题，但看不到所选问题，未执行合并。请改为将所选问题合并到此问题。",
    },
    "NOT_UPLOADING": {
        "en": "This file is no longer on its way: it was finished or given up. Send it again if it is missing.",
        "zh-CN": "此文件的上传已完成或已取消。如有缺失，请重新上传。",
    },
    "STORAGE_BUSY": {
        "en": "The file store does not answer. What has arrived is kept; go on in a moment.",
        "zh-CN": "文件存储暂无响应，已上传的部分已保留，请稍后继续。",
    },
    "IDEMPOTENCY_MISMATCH": {
        "en": "This key was used for another request. Nothing was done; use a new key.",
        "zh-CN": "此幂等键已用于另一请求，未执行任何操作，请使用新的键。",
    },
}

ERRORS: Mapping[str, Words] = {
    "FORBIDDEN": {
        "en": "You may not do or see this; it needs {permission}.",
        "zh-CN": "您没有权限执行或查看此内容，需要 {permission}。",
    },
    "NOT_FOUND": {
        "en": "There is nothing here, or it is not visible to you.",
        "zh-CN": "此内容不存在，或您无权查看。",
    },
    "BAD_USER_INPUT": {
        "en": "The request cannot be understood: {reason}.",
        "zh-CN": "无法理解该请求，未执行任何操作。",
    },
    "UNAUTHENTICATED": {
        "en": "Sign in first.",
        "zh-CN": "请先登录。",
    },
    "BUSY": {
        "en": "The server is busy and this was not done. Try again in a moment.",
        "zh-CN": "服务器繁忙，此操作未执行，请稍后重试。",
    },
    "RATE_LIMITED": {
        "en": "You asked for too much in a short time, and this was not done. Try again in {seconds} s.",
        "zh-CN": "短时间内请求过多，此操作未执行，请在 {seconds} 秒后重试。",
    },
    "SAVED_BUT_UNREAD": {
        "en": "What you did is saved, but this part of the answer could not be read. Load the page again.",
        "zh-CN": "您的操作已保存，但此部分内容未能读取，请刷新页面。",
    },
    "INTERNAL": {
        "en": "Something went wrong on our side and this was not done. If it happens again, tell us: {request}.",
        "zh-CN": "我们这边出了问题，此操作未执行。如再次发生，请告知编号 {request}。",
    },
}

# What is said, by HTTP status, to whoever asks for a file.
FILES: Mapping[int, Words] = {
    401: {
        "en": "Your session has ended. Sign in again, then open the file once more.",
        "zh-CN": "会话已结束。请重新登录，然后再次打开文件。",
    },
    403: {
        "en": "This address works from Portico's own pages only. Open the file there.",
        "zh-CN": "此地址只能从 Portico 自己的页面打开，请在那里打开文件。",
    },
    404: {
        "en": "There is no such file, or you may not see it.",
        "zh-CN": "没有此文件，或您无权查看。",
    },
    429: {
        "en": "Too much was asked for in a minute. Nothing is lost; wait a little and try again.",
        "zh-CN": "一分钟内请求过多。没有任何内容丢失，请稍后重试。",
    },
    503: {
        "en": "The file store does not answer. The file is kept; try again in a moment.",
        "zh-CN": "文件存储暂无响应。文件已保留，请稍后重试。",
    },
}
