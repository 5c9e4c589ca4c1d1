"""The guide at the candidate's side: what it finds and asks. It never decides or writes for anybody."""
